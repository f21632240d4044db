import {
  COMPARED_BY,
  type ComparedCategory,
  categoryWords,
  differenceText,
  type GroupWords,
  type Share,
  wholePercent,
} from '../../../../shared/domain/student-comparison.ts';
import { type DataColumns, dataColumns } from '../../../ui/data-table-columns.ts';
import { asHeading } from './compared-groups.ts';

const helper = dataColumns<ComparedCategory>();
const number = { align: 'end', noWrap: true, filter: 'none' } as const;

const percentText = (share: Share) => {
  const percent = wholePercent(share);
  return percent === null ? '' : `${percent}%`;
};

/** The number and share of each group, and the difference between the shares. */
export function comparisonColumns(words: GroupWords): DataColumns<ComparedCategory> {
  const group = (id: 'targets' | 'others', name: string) => [
    helper.accessor((c) => c[id].count, {
      id,
      header: name,
      sortFn: 'basic',
      meta: { ...number, edit: { text: (c: ComparedCategory) => String(c[id].count) } },
    }),
    helper.accessor((c) => wholePercent(c[id]) ?? undefined, {
      id: `${id}Percent`,
      header: `% of ${words[id]}`,
      sortFn: 'basic',
      sortUndefined: 'last',
      cell: ({ row }) => percentText(row.original[id]),
      meta: { ...number, edit: { text: (c: ComparedCategory) => percentText(c[id]) } },
    }),
  ];
  return helper.columns([
    helper.accessor((c) => categoryWords(c), {
      id: 'category',
      header: 'Who',
      enableSorting: false,
      meta: { namesRow: true, noWrap: true, edit: { text: categoryWords } },
    }),
    helper.accessor((c) => COMPARED_BY[c.by], {
      id: 'by',
      header: 'Compared by',
      enableSorting: false,
      meta: { groupable: true, startsHidden: true, filter: 'choice', edit: { text: (c) => COMPARED_BY[c.by] } },
    }),
    ...group('targets', asHeading(words.targets)),
    ...group('others', asHeading(words.others)),
    helper.accessor((c) => c.difference ?? undefined, {
      id: 'difference',
      header: 'Difference',
      sortFn: 'basic',
      sortUndefined: 'last',
      cell: ({ row }) => differenceText(row.original.difference),
      meta: { ...number, edit: { text: (c) => differenceText(c.difference) } },
    }),
    helper.accessor((c) => (c.standsOut ? 'Stands out' : ''), {
      id: 'standsOut',
      header: 'To note',
      enableSorting: false,
      meta: {
        noWrap: true,
        needsRoom: 760,
        filter: 'choice',
        edit: { text: (c) => (c.standsOut ? 'Stands out' : '') },
      },
    }),
  ]);
}
