import type { Need } from '../../../../shared/contract/audit.ts';
import { type DataColumns, dataColumns } from '../../../ui/data-table-columns.ts';
import { numberText } from '../place-data.ts';
import { ChooseCell, ScoreCell, StatementCell } from './need-cells.tsx';

const col = dataColumns<Need>();
const number = { align: 'end', noWrap: true } as const;

/** Ranked needs. The stylesheet hides need, weight and reach (5th to 7th) and what follows where there is no room. */
export const NEED_COLUMNS: DataColumns<Need> = col.columns([
  col.display({
    id: 'choose',
    header: 'Choose for the plan',
    cell: ({ row }) => <ChooseCell need={row.original} />,
    meta: { hideHeader: true, width: '36px' },
  }),
  col.accessor('rank', { header: 'Rank', sortFn: 'basic', meta: { ...number, width: '48px' } }),
  col.accessor((n) => `${n.code} ${n.text} ${n.domainName}`, {
    id: 'statement',
    header: 'Statement',
    sortFn: 'alphanumeric',
    cell: ({ row }) => <StatementCell need={row.original} />,
    meta: { namesRow: true },
  }),
  col.accessor('score', {
    header: 'Score',
    sortFn: 'basic',
    sortDescFirst: true,
    cell: ({ row }) => <ScoreCell need={row.original} />,
    meta: { ...number },
  }),
  col.accessor('needSize', {
    header: 'Need',
    sortFn: 'basic',
    cell: ({ row }) => numberText(row.original.needSize, 2),
    meta: { ...number },
  }),
  col.accessor('weight', { header: 'Weight', sortFn: 'basic', meta: { ...number } }),
  col.accessor('reach', {
    header: 'Reach',
    sortFn: 'basic',
    cell: ({ row }) => numberText(row.original.reach, 2),
    meta: { ...number },
  }),
  col.accessor('ratedCount', { header: 'Rated', sortFn: 'basic', meta: { ...number } }),
  col.accessor('staffMedian', {
    header: 'Median',
    sortFn: 'basic',
    cell: ({ row }) => numberText(row.original.staffMedian),
    meta: { ...number },
  }),
  col.accessor('departmentRating', {
    header: 'Dept',
    sortFn: 'basic',
    cell: ({ row }) => numberText(row.original.departmentRating),
    meta: { ...number },
  }),
  col.accessor('wantsPdCount', { header: 'Want PD', sortFn: 'basic', meta: { ...number, width: '86px' } }),
]);
