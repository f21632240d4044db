import { useState } from 'react';
import type { School } from '../../../shared/contract/school.ts';
import { readKeyDates } from '../../../shared/domain/pasted-key-dates.ts';
import { academicYearName, halfTermName } from '../../../shared/domain/school-year.ts';
import { countOf, listOf } from '../../../shared/domain/text.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { InputField } from '../../ui/input-field.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { KeyDateTable } from '../../ui/school-year/key-date-table.tsx';
import { LineNotes } from '../../ui/school-year/line-notes.tsx';
import { TermTable } from '../../ui/school-year/term-table.tsx';
import styles from './setup.module.css';
import { problemsOfDates, readTerms, type SetupDraft, type TermChoice, unreadLines } from './setup-draft.ts';
import { StepPage } from './step-page.tsx';

interface DatesStepProps {
  readonly school: School;
  readonly draft: SetupDraft;
  readonly edit: (patch: Partial<SetupDraft>) => void;
  readonly failure: unknown;
  readonly isBusy: boolean;
  readonly onBack: () => void;
  readonly onFinish: () => unknown;
}

const CHOICES: readonly { readonly value: TermChoice; readonly label: string; readonly description?: string }[] = [
  { value: 'later', label: 'I will check them later', description: 'They stay marked as a suggestion' },
  { value: 'right', label: 'Yes, these are right' },
  { value: 'own', label: 'No, I will paste our own' },
];

export function DatesStep({ school, draft, edit, failure, isBusy, onBack, onFinish }: DatesStepProps) {
  const [isAsking, setAsking] = useState(false);
  const keyDates = readKeyDates(draft.keyDateText, school.academicYear);
  const unread = unreadLines(draft, school);
  return (
    <StepPage
      step={3}
      title={`Your dates in ${academicYearName(school.academicYear)}`}
      problems={problemsOfDates(draft, school)}
      next="Set up the school"
      onNext={() => (unread.length > 0 ? setAsking(true) : onFinish())}
      onBack={onBack}
      failure={failure}
      isBusy={isBusy}
    >
      {(errorOf) => (
        <div className={styles.fields}>
          {draft.terms === 'own' ? null : (
            <TermTable
              caption="Suggested term dates: usual ones in England, to be checked"
              halfTerms={school.halfTerms}
              closedDays={school.closedDays}
            />
          )}
          <RadioGroup
            label="Are these your school’s term dates?"
            value={draft.terms}
            options={CHOICES}
            onChange={(terms) => edit({ terms })}
          />
          {draft.terms === 'own' ? (
            <OwnTerms school={school} draft={draft} edit={edit} error={errorOf('termText')} />
          ) : null}
          <div className={styles.pasted}>
            <InputField
              label="Key dates (optional)"
              description="Mocks, parents’ evenings, report deadlines: one a line, with a day or a first and a last day. Paste them from Excel, or leave this empty."
              multiline
              rows={3}
              fieldName="keyDateText"
              value={draft.keyDateText}
              onChange={(keyDateText) => edit({ keyDateText })}
            />
          </div>
          <div role="status" className={styles.read}>
            <LineNotes notes={keyDates.notes} />
            {keyDates.keyDates.length === 0 ? null : (
              <KeyDateTable
                caption={`${countOf(keyDates.keyDates.length, 'key date')} read`}
                keyDates={keyDates.keyDates}
              />
            )}
          </div>
          <ConfirmDialog
            title={`Leave out ${countOf(unread.length, 'line')}?`}
            confirmLabel={unread.length === 1 ? 'Set up without it' : 'Set up without them'}
            cancelLabel="Back to the list"
            isOpen={isAsking}
            onOpenChange={setAsking}
            onConfirm={onFinish}
          >
            <div className={styles.read}>
              <p>They could not be read. What is left out can be added later in Settings.</p>
              <LineNotes notes={unread} />
            </div>
          </ConfirmDialog>
        </div>
      )}
    </StepPage>
  );
}

interface OwnTermsProps extends Pick<DatesStepProps, 'school' | 'draft' | 'edit'> {
  readonly error: string | null;
}

function OwnTerms({ school, draft, edit, error }: OwnTermsProps) {
  const { halfTerms, closedDays, datesRead, missing, notes } = readTerms(draft, school);
  return (
    <>
      <div className={styles.pasted}>
        <InputField
          label="Your term dates"
          description="From Excel or your school’s web page, in any order, such as: Autumn 1, 1 Sept 2026 to 23 Oct 2026. Closed and INSET days can be among them."
          multiline
          rows={6}
          fieldName="termText"
          value={draft.termText}
          onChange={(termText) => edit({ termText })}
          errorMessage={error}
          isRequired
        />
      </div>
      <div role="status" className={styles.read}>
        {datesRead === 0 ? null : (
          <TermTable
            caption={
              missing.length === 0
                ? 'All six half-terms read'
                : `Not read whole: ${listOf(missing.map(halfTermName))}. What is missing stays as suggested`
            }
            halfTerms={halfTerms}
            closedDays={closedDays}
            suggested={missing}
          />
        )}
        <LineNotes notes={notes} />
      </div>
    </>
  );
}
