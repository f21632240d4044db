import type { EventEntry, SchoolEvent } from '../../../../shared/contract/events.ts';
import type { StudentRow } from '../../../../shared/contract/students.ts';
import {
  type EntryShare,
  entrySummary,
  FEW_ENTRIES,
  type SummaryRow,
} from '../../../../shared/domain/event-entries.ts';
import { Card } from '../../../ui/card.tsx';
import { PlainTable } from '../../../ui/plain-table.tsx';
import styles from './events.module.css';

interface EntrySummaryCardProps {
  readonly event: SchoolEvent;
  readonly entries: readonly EventEntry[];
  readonly students: readonly StudentRow[];
}

/** Who entered and took part, by Pupil Premium and sex, beside the students it is for. */
export function EntrySummaryCard({ event, entries, students }: EntrySummaryCardProps) {
  const { cohortWords, cohort, entered, tookPart, premium, sex } = entrySummary(event, entries, students);
  const isSmall = [cohort, entered, tookPart].some((n) => n > 0 && n < FEW_ENTRIES);
  return (
    <Card title="Who entered" facts={`Beside everybody in the school${cohortWords === '' ? '' : `, ${cohortWords}`}`}>
      <PlainTable
        className={styles.summary}
        label="Entered and took part by Pupil Premium and sex"
        headings={['Students', 'In school', 'Entered', 'Took part']}
        rows={[
          ['All', cohort, entered, tookPart],
          ...[...premium, ...sex].map(({ label, ...row }: SummaryRow) => [
            label,
            <Share key="cohort" share={row.cohort} />,
            <Share key="entered" share={row.entered} />,
            <Share key="tookPart" share={row.tookPart} />,
          ]),
        ]}
      />
      <p className={styles.quiet}>
        Each percentage is of its column.{' '}
        {isSmall ? `None is given for fewer than ${FEW_ENTRIES} students: one would move it too far. ` : ''}
        Counts do not say why.
      </p>
    </Card>
  );
}

function Share({ share: { count, percent } }: { readonly share: EntryShare }) {
  return (
    <>
      {count} {percent === null ? null : <span className={styles.share}>({percent}%)</span>}
    </>
  );
}
