import { useState } from 'react';
import type { SchoolYear } from '../../../shared/contract/school.ts';
import { readTermDates } from '../../../shared/domain/pasted-term-dates.ts';
import { halfTermName } from '../../../shared/domain/school-year.ts';
import { listOf } from '../../../shared/domain/text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { InputField } from '../../ui/input-field.tsx';
import { LineNotes } from '../../ui/school-year/line-notes.tsx';
import { TermTable } from '../../ui/school-year/term-table.tsx';
import styles from './settings.module.css';

interface PasteTermsDialogProps {
  /** The year they are for, with its present dates. */
  readonly year: SchoolYear;
  /** Takes the dates; what it rejects with is shown and the dialog stays. */
  readonly onUse: (dates: Pick<SchoolYear, 'halfTerms' | 'closedDays'>) => unknown;
  readonly onClose: () => void;
}

/** Term dates from a list copied out of Excel or a web page, shown before they take the place of the present ones. */
export function PasteTermsDialog({ year, onUse, onClose }: PasteTermsDialogProps) {
  const [text, setText] = useState('');
  const [failure, setFailure] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const read = readTermDates(text, year.academicYear, year.halfTerms);
  const hasDays = read.closedDays.length > 0;
  const canUse = (read.datesRead > 0 || hasDays) && read.problem === null;

  const apply = async () => {
    setFailure(null);
    setBusy(true);
    try {
      await onUse({ halfTerms: read.halfTerms, closedDays: hasDays ? read.closedDays : year.closedDays });
      onClose();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Dialog
      title="Paste term dates"
      isOpen
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={!canUse || isBusy} onPress={apply}>
            Use these dates
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        <InputField
          label="The list"
          description={`From Excel or your school’s web page, in any order, such as: Autumn 1, 1 Sept ${year.academicYear} to 23 Oct ${year.academicYear}. Closed and INSET days can be among them.`}
          multiline
          rows={6}
          value={text}
          onChange={setText}
          autoFocus
        />
        <div role="status" className={styles.stack}>
          {read.datesRead + read.closedDays.length === 0 ? null : (
            <TermTable
              caption={
                read.missing.length === 0
                  ? 'All six half-terms read'
                  : `Not in the list, so left as they are: ${listOf(read.missing.map(halfTermName))}`
              }
              halfTerms={read.halfTerms}
              closedDays={read.closedDays}
            />
          )}
          {hasDays && year.closedDays.length > 0 ? (
            <p className={styles.quiet}>The closed and INSET days of the list take the place of the present ones.</p>
          ) : null}
          <LineNotes notes={read.notes} />
        </div>
        {read.problem === null ? null : <ErrorNotice error={read.problem} />}
        {failure === null ? null : <ErrorNotice error={failure} />}
      </div>
    </Dialog>
  );
}
