import { type FormEvent, useId, useState } from 'react';
import type { NewStudent, StudentRow } from '../../../../shared/contract/students.ts';
import { cohortOf } from '../../../../shared/domain/students.ts';
import { tidyUpn, upnProblem } from '../../../../shared/domain/upn.ts';
import { useChange } from '../../../app/data.ts';
import { usePrivacy } from '../../../app/privacy.ts';
import { Button } from '../../../ui/button.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { InputField } from '../../../ui/input-field.tsx';
import { Select } from '../../../ui/select.tsx';
import { sameStudent, whereOf, wholeName } from './same-student.ts';
import styles from './students.module.css';

const YEARS = ['7', '8', '9', '10', '11', '12', '13'].map((year) => ({ value: year, label: `Year ${year}` }));
const PREMIUM = [
  { value: 'not-known', label: 'Not known' },
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
] as const;

const BLANK = {
  surname: '',
  forename: '',
  year: null as string | null,
  form: '',
  mathsClass: '',
  bornOn: null as string | null,
  upn: '',
  premium: 'not-known' as (typeof PREMIUM)[number]['value'],
};

interface AddStudentDialogProps {
  readonly students: readonly StudentRow[];
  readonly academicYear: number;
  readonly onAdded: (student: StudentRow) => void;
  readonly onClose: () => void;
}

export function AddStudentDialog({ students, academicYear, onAdded, onClose }: AddStudentDialogProps) {
  const [draft, setDraft] = useState(BLANK);
  const [isMissing, setMissing] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  /** The whole name that was typed as the surname and has been divided. */
  const [divided, setDivided] = useState<string | null>(null);
  const [isWarned, setWarned] = useState(false);
  const add = useChange('students.add');
  const { shownName } = usePrivacy();
  const formId = useId();
  const edit = (part: Partial<typeof BLANK>) => setDraft((before) => ({ ...before, ...part }));

  const same = sameStudent(draft, students);
  const problem = draft.upn.trim() === '' ? null : upnProblem(tidyUpn(draft.upn));

  const send = (event: FormEvent) => {
    event.preventDefault();
    setMissing(draft.surname.trim() === '');
    if (draft.surname.trim() === '') return;
    const whole = draft.surname === divided ? null : wholeName(draft);
    if (whole !== null) {
      setDivided(draft.surname);
      edit({ surname: whole.surname, forename: whole.forename });
    } else if (same !== null) setWarned(true);
    else void save();
  };
  const save = async () => {
    if (add.isChanging) return;
    setFailure(null);
    try {
      const added = await add.change({ student: newStudentOf(draft, academicYear) });
      onAdded(added);
      onClose();
    } catch (error) {
      setFailure(error);
    }
  };

  return (
    <Dialog
      title="Add a student"
      isOpen
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          {same === null ? (
            <Button variant="primary" type="submit" form={formId} isDisabled={add.isChanging}>
              Add
            </Button>
          ) : (
            <Button onPress={() => void save()} isDisabled={add.isChanging}>
              Add another student of this name
            </Button>
          )}
        </>
      }
    >
      <form id={formId} onSubmit={send} className={styles.form} noValidate>
        <div className={styles.pair}>
          <InputField
            label="Surname"
            value={draft.surname}
            onChange={(surname) => edit({ surname })}
            errorMessage={isMissing ? 'Enter the surname' : null}
            isRequired
            autoFocus
          />
          <InputField label="Forename" value={draft.forename} onChange={(forename) => edit({ forename })} />
        </div>
        <div className={styles.three}>
          <Select label="Year" value={draft.year} options={YEARS} onChange={(year) => edit({ year })} />
          <InputField label="Form" value={draft.form} onChange={(form) => edit({ form })} />
          <InputField label="Maths class" value={draft.mathsClass} onChange={(mathsClass) => edit({ mathsClass })} />
        </div>
        <div className={styles.pair}>
          <DateField label="Date of birth" value={draft.bornOn} onCommit={(bornOn) => edit({ bornOn })} />
          <Select
            label="Pupil Premium"
            value={draft.premium}
            options={PREMIUM}
            onChange={(premium) => edit({ premium })}
          />
        </div>
        <InputField
          label="UPN (optional)"
          description={problem === null ? 'Files from the school find the student by it' : problem}
          value={draft.upn}
          onChange={(upn) => edit({ upn })}
        />
        {/* Enter in a field is heard while the button asks to be pressed itself. */}
        <input type="submit" hidden />
        <p role="status" className={styles.divided}>
          {divided === null ? null : `“${divided}” was read as a whole name. Is it right? Change it if not, then add.`}
        </p>
        {same === null ? null : (
          <p key={String(isWarned)} role={isWarned ? 'alert' : 'status'} className={styles.warning}>
            {shownName(same)}, {whereOf(same)}, has this name
            {same.bornOn !== null && same.bornOn === draft.bornOn ? ' and date of birth' : ''} already. Press “Add
            another student of this name” only if it is somebody else.
          </p>
        )}
        {failure === null ? null : <ErrorNotice error={failure} />}
      </form>
    </Dialog>
  );
}

function newStudentOf({ year, premium, ...fields }: typeof BLANK, academicYear: number): NewStudent {
  return {
    ...fields,
    ...(year === null ? {} : { cohort: cohortOf(Number(year), academicYear) }),
    ...(premium === 'not-known' ? {} : { pupilPremium: premium }),
  };
}
