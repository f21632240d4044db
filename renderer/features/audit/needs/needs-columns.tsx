import type { Need } from '../../../../shared/contract/audit.ts';
import { arithmeticOf } from '../../../../shared/domain/audit.ts';
import { movedWords } from '../../../../shared/domain/need-overrides.ts';
import { type DataColumns, dataColumns } from '../../../ui/data-table-columns.ts';
import { numberText } from '../place-data.ts';
import { ChooseCell, RankCell, ScoreCell, StatementCell } from './need-cells.tsx';
import { flagsOf } from './need-filter.ts';

const col = dataColumns<Need>();
const number = { align: 'end', noWrap: true } as const;
/** Nothing here is typed: a cell can only be copied. */
const says = (text: (need: Need) => string) => ({ edit: { text } });
const domainOf = (n: Need) => `${n.domainCode} ${n.domainName}`;

type Figure = 'needSize' | 'weight' | 'reach' | 'ratedCount' | 'staffMedian' | 'departmentRating' | 'wantsPdCount';

function figure(id: Figure, header: string, name: string, needsRoom: number, places = 2) {
  return col.accessor(id, {
    header,
    sortFn: 'basic',
    cell: ({ row }) => numberText(row.original[id], places),
    meta: { ...number, name, needsRoom, filter: 'number', ...says((n) => numberText(n[id], places)) },
  });
}

/** Room below which N, W and R go (the arithmetic says them), then what the line under the statement repeats, then the score. */
const WIDE = 1100;
const MIDDLE = 860;
const NARROW = 560;

/** Ranked needs. Where a column has no room, the stylesheet shows its figure under the statement: keep the two in step. */
export const NEED_COLUMNS: DataColumns<Need> = col.columns([
  col.display({
    id: 'choose',
    header: 'Choose for the plan',
    cell: ({ row }) => <ChooseCell need={row.original} />,
    meta: { hideHeader: true, width: '36px', fixed: true },
  }),
  col.accessor('rank', {
    header: 'Rank',
    sortFn: 'basic',
    cell: ({ row }) => <RankCell need={row.original} />,
    meta: { ...number, width: '56px', filter: 'number', ...says((n) => numberText(n.rank)) },
  }),
  col.accessor((n) => `${n.code} ${n.text} ${n.domainName}`, {
    id: 'statement',
    header: 'Statement',
    sortFn: 'alphanumeric',
    cell: ({ row }) => <StatementCell need={row.original} />,
    meta: { namesRow: true, filter: 'text', ...says((n) => `${n.code} ${n.text}`) },
  }),
  col.accessor(domainOf, {
    id: 'domain',
    header: 'Domain',
    sortFn: 'alphanumeric',
    meta: { startsHidden: true, groupable: true, filter: 'choice', ...says(domainOf) },
  }),
  col.accessor('score', {
    header: 'Score',
    sortFn: 'basic',
    sortDescFirst: true,
    cell: ({ row }) => <ScoreCell need={row.original} />,
    meta: { ...number, needsRoom: NARROW, filter: 'number', ...says((n) => n.score?.toFixed(2) ?? '') },
  }),
  col.accessor(arithmeticOf, {
    id: 'arithmetic',
    header: 'Arithmetic',
    enableSorting: false,
    meta: { startsHidden: true, noWrap: true, filter: 'none', ...says(arithmeticOf) },
  }),
  figure('needSize', 'Need', 'Need (N)', WIDE),
  figure('weight', 'Weight', 'Weight (W)', WIDE),
  figure('reach', 'Reach', 'Reach (R)', WIDE),
  figure('ratedCount', 'Rated', 'Rated by', MIDDLE),
  figure('staffMedian', 'Median', 'Staff median', MIDDLE, 1),
  figure('departmentRating', 'Dept', 'Department rating', MIDDLE, 1),
  figure('wantsPdCount', 'Want PD', 'Want PD', MIDDLE),
  col.accessor((n) => flagsOf(n).join(', '), {
    id: 'flags',
    header: 'Flags',
    sortFn: 'alphanumeric',
    meta: {
      startsHidden: true,
      groupable: true,
      filter: 'choice',
      filterValue: flagsOf,
      ...says((n) => flagsOf(n).join(', ')),
    },
  }),
  col.accessor((n) => movedWords(n) ?? '', {
    id: 'moved',
    header: 'Why moved',
    sortFn: 'alphanumeric',
    meta: { startsHidden: true, filter: 'text', ...says((n) => movedWords(n) ?? '') },
  }),
]);
