import { useState } from 'react';
import { academicYearName } from '../../../../shared/domain/school-year.ts';
import { useChange } from '../../../app/data.ts';
import { useReceived } from '../../../app/received-file.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { ProgressBar } from '../../../ui/progress-bar.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { type Option, Select } from '../../../ui/select.tsx';
import styles from './dosage.module.css';

interface ParticipationDialogProps {
  readonly academicYear: number;
  /** Academic years there is something of, newest first. */
  readonly years: readonly number[];
  readonly onClose: () => void;
}

type People = 'codes' | 'names';
const PEOPLE: readonly Option<People>[] = [
  {
    value: 'codes',
    label: 'By code',
    description: 'No names, no UPNs. A student keeps the same code in every workbook you make.',
  },
  {
    value: 'names',
    label: 'By name',
    description: 'Students’ names and UPNs beside the codes, and PD hours by person.',
  },
];

/** Asks for which year and how people are named, and writes who took part in what as an Excel workbook. */
export function ParticipationDialog({ academicYear, years, onClose }: ParticipationDialogProps) {
  const { change, isChanging } = useChange('sessionDocuments.participation');
  const received = useReceived();
  const [year, setYear] = useState(academicYear);
  const [people, setPeople] = useState<People>('codes');
  const [failure, setFailure] = useState<unknown>(null);

  const write = async () => {
    setFailure(null);
    try {
      const saved = await change({ academicYear: year, withNames: people === 'names' });
      if (await received(saved)) onClose();
    } catch (error) {
      setFailure(error);
    }
  };

  return (
    <Dialog
      title="Participation workbook"
      isOpen
      onOpenChange={onClose}
      size="s"
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={isChanging} onPress={() => void write()}>
            Make the workbook
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p className={styles.hint}>
          An Excel workbook of who took part in what: students by strand and half-term, sessions, events and PD hours.
        </p>
        <Select
          label="Academic year"
          value={String(year)}
          options={years.map((one) => ({ value: String(one), label: academicYearName(one) }))}
          onChange={(chosen) => setYear(Number(chosen))}
        />
        <RadioGroup label="Students appear" value={people} options={PEOPLE} onChange={setPeople} />
        {people === 'names' ? (
          <Notice tone="due">
            The file will hold children’s names and UPNs and is not protected by a password. Keep it where only those
            who need it can open it, and send it only under an agreement your school has signed.
          </Notice>
        ) : (
          <p className={styles.hint}>
            The rows are still about single children: keep the file as you keep other personal data.
          </p>
        )}
        {isChanging ? <ProgressBar label="Writing the workbook" done={null} of={1} /> : null}
        {failure === null ? null : <ErrorNotice error={failure} />}
      </div>
    </Dialog>
  );
}
