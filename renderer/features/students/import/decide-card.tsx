import type { LikelyStudent, StudentImportRow } from '../../../../shared/contract/student-import.ts';
import { formatDay } from '../../../../shared/domain/school-year.ts';
import { foldText } from '../../../../shared/domain/text.ts';
import { ScrollRegion } from '../../../ui/scroll-region.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import styles from './decide.module.css';
import type { Who } from './import-choices.ts';
import { sameLabels } from './same-labels.ts';
import { type ShownValues, useShownValues } from './shown-values.ts';

interface DecideCardProps {
  readonly row: StudentImportRow;
  /** null: nobody has decided. */
  readonly who: Who | null;
  readonly onDecide: (who: Who | null) => void;
}

type Person = Pick<StudentImportRow | LikelyStudent, 'name' | 'bornOn' | 'yearGroup' | 'form' | 'mathsClass' | 'upn'>;

const FIELDS: readonly { readonly field: string; readonly label: string; readonly of: (p: Person) => string }[] = [
  { field: 'name', label: 'Name', of: (p) => p.name },
  { field: 'bornOn', label: 'Date of birth', of: (p) => (p.bornOn === null ? '' : formatDay(p.bornOn)) },
  { field: 'year', label: 'Year', of: (p) => (p.yearGroup === null ? '' : `Year ${p.yearGroup}`) },
  { field: 'form', label: 'Form', of: (p) => p.form },
  { field: 'mathsClass', label: 'Class', of: (p) => p.mathsClass },
  { field: 'upn', label: 'UPN', of: (p) => p.upn },
];

const LATER = 'later';

/** One person of the file beside the students here who may be the same, with what differs marked. */
export function DecideCard({ row, who, onDecide }: DecideCardProps) {
  const shown = useShownValues();
  const { likely } = row;
  const name = shown.name(row.name);
  const labels = sameLabels(likely, shown);
  const fields = FIELDS.filter(({ of }) => of(row) !== '' || likely.some((student) => of(student) !== ''));
  const options = [
    ...likely.map(({ studentId }, i) => ({ value: studentId, label: labels[i] ?? '' })),
    { value: 'new', label: 'Somebody new' },
    { value: 'leave-out', label: 'Leave out' },
    { value: LATER, label: 'Decide later' },
  ];
  const choose = (value: string) => {
    if (value === LATER) onDecide(null);
    else onDecide(value === 'new' || value === 'leave-out' ? value : { studentId: value });
  };

  return (
    <article className={styles.card} aria-label={`${name}, row ${row.row}`}>
      <ScrollRegion label={`${name} beside who is here`}>
        <table className={styles.table}>
          <thead>
            <tr>
              <td />
              <th scope="col">In the file, row {row.row}</th>
              {likely.map((student, i) => (
                <th key={student.studentId} scope="col">
                  {likely.length === 1 ? 'Here' : `Here (${i + 1})`}
                  <span className={styles.why}>{student.why}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {fields.map(({ field, label, of }) => (
              <tr key={field}>
                <th scope="row">{label}</th>
                <td>{shown.value(field, of(row)) || <span className={styles.none}>Not in the file</span>}</td>
                {likely.map((student) => (
                  <Compared key={student.studentId} field={field} here={of(student)} there={of(row)} shown={shown} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {likely.length === 0 ? (
        <p className={styles.nobody}>
          Nobody here has this name, and the file has neither a UPN nor a date of birth to find them by.
        </p>
      ) : null}
      {row.problems.map((problem) => (
        <p key={problem} className={styles.problem}>
          {shown.sentence(problem)}
        </p>
      ))}
      <div className={styles.foot}>
        <Segmented label={`Who ${name} is`} wraps value={choiceOf(who)} options={options} onChange={choose} />
        {who === null ? <StatusChip tone="due">To decide</StatusChip> : <StatusChip tone="good">Decided</StatusChip>}
      </div>
    </article>
  );
}

function choiceOf(who: Who | null): string {
  if (who === null) return LATER;
  return typeof who === 'string' ? who : who.studentId;
}

interface ComparedProps {
  readonly field: string;
  readonly here: string;
  readonly there: string;
  readonly shown: ShownValues;
}

function Compared({ field, here, there, shown }: ComparedProps) {
  if (here === '') {
    return (
      <td>
        <span className={styles.none}>Not known</span>
      </td>
    );
  }
  const words = shown.value(field, here);
  const differs = there !== '' && foldText(here) !== foldText(there);
  return (
    <td>
      {differs ? (
        <mark className={styles.mark}>
          {words}
          <VisuallyHidden> differs</VisuallyHidden>
        </mark>
      ) : (
        words
      )}
    </td>
  );
}
