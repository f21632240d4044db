import type { DomainComparison, Means, StatementComparison } from '../../../../shared/domain/audit-comparison.ts';
import { type DataColumns, dataColumns } from '../../../ui/data-table-columns.ts';
import styles from './compare.module.css';
import { changeText, movementText, stepText } from './comparison-words.ts';

interface StepProps {
  readonly before: number | null;
  readonly after: number | null;
  readonly places?: number | null;
}

/** "2 → 2.5" over "+0.5". */
function Step({ before, after, places = null }: StepProps) {
  return (
    <>
      <span className={styles.step}>{stepText(before, after, places)}</span>
      <span className={styles.change}>{changeText(before, after, places)}</span>
    </>
  );
}

const number = { align: 'end', noWrap: true } as const;
const statement = dataColumns<StatementComparison>();
type Figure = keyof StatementComparison['change'];

/** A figure of both rounds: sorted and filtered by how it changed, copied as "2 → 2.5". */
function figure(id: Figure, header: string, name: string, needsRoom: number, places: number | null = null) {
  return statement.accessor((s) => s.change[id] ?? undefined, {
    id,
    header,
    sortFn: 'basic',
    sortUndefined: 'last',
    cell: ({ row: { original: s } }) => <Step before={s.before[id]} after={s.after[id]} places={places} />,
    meta: {
      ...number,
      name,
      needsRoom,
      filter: 'number',
      edit: { text: (s) => stepText(s.before[id], s.after[id], places) },
    },
  });
}

export const STATEMENT_COLUMNS: DataColumns<StatementComparison> = statement.columns([
  statement.accessor((s) => `${s.code} ${s.text}`, {
    id: 'statement',
    header: 'Statement',
    sortFn: 'alphanumeric',
    cell: ({ row: { original: s } }) => (
      <span className={styles.statement}>
        <span className={styles.code}>{s.code}</span>
        <span>
          {s.text}
          <span className={styles.narrow}>
            Median {stepText(s.before.staffMedian, s.after.staffMedian)} · department{' '}
            {stepText(s.before.departmentRating, s.after.departmentRating)} · rank{' '}
            {stepText(s.before.rank, s.after.rank)}
          </span>
        </span>
      </span>
    ),
    meta: { namesRow: true, filter: 'text', edit: { text: (s) => `${s.code} ${s.text}` } },
  }),
  statement.accessor((s) => `${s.domainCode} ${s.domainName}`, {
    id: 'domain',
    header: 'Domain',
    sortFn: 'alphanumeric',
    meta: {
      startsHidden: true,
      groupable: true,
      filter: 'choice',
      edit: { text: (s) => `${s.domainCode} ${s.domainName}` },
    },
  }),
  figure('staffMedian', 'Staff median', 'Change of staff median', 600),
  figure('departmentRating', 'Department', 'Change of department rating', 600),
  figure('score', 'Score', 'Change of score', 760, 2),
  figure('rank', 'Rank', 'Change of rank', 600),
  statement.accessor((s) => s.after.ratedCount - s.before.ratedCount, {
    id: 'ratedCount',
    header: 'Rated by',
    sortFn: 'basic',
    cell: ({ row: { original: s } }) => `${s.before.ratedCount} → ${s.after.ratedCount}`,
    meta: {
      ...number,
      needsRoom: 860,
      filter: 'number',
      edit: { text: (s) => `${s.before.ratedCount} → ${s.after.ratedCount}` },
    },
  }),
  statement.accessor((s) => s.movement.up - s.movement.down, {
    id: 'movement',
    header: 'Same people',
    sortFn: 'basic',
    cell: ({ row }) => movementText(row.original.movement),
    meta: { needsRoom: 960, noWrap: true, filter: 'none', edit: { text: (s) => movementText(s.movement) } },
  }),
]);

const domain = dataColumns<DomainComparison>();

function means(id: 'staff' | 'department', header: string) {
  const text = ({ before, after }: Means) => stepText(before, after, 1);
  return domain.accessor((d) => d[id].change ?? undefined, {
    id,
    header,
    sortFn: 'basic',
    sortUndefined: 'last',
    cell: ({ row: { original: d } }) => <Step before={d[id].before} after={d[id].after} places={1} />,
    meta: { ...number, edit: { text: (d) => text(d[id]) } },
  });
}

export const DOMAIN_COLUMNS: DataColumns<DomainComparison> = domain.columns([
  domain.accessor((d) => `${d.domainCode} ${d.domainName}`, {
    id: 'domain',
    header: 'Domain',
    sortFn: 'alphanumeric',
    meta: { namesRow: true, edit: { text: (d) => `${d.domainCode} ${d.domainName}` } },
  }),
  means('staff', 'Staff average'),
  means('department', 'Department average'),
  domain.accessor((d) => d.staff.statements, {
    id: 'statements',
    header: 'Statements',
    sortFn: 'basic',
    cell: ({ row: { original: d } }) => `${d.staff.statements} of ${d.statements}`,
    meta: { ...number, needsRoom: 520, edit: { text: (d) => `${d.staff.statements} of ${d.statements}` } },
  }),
]);
