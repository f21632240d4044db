import type { TableGrouping } from '../../../ui/table-groups.ts';
import { statusOrder, statusWords, type TableStudent } from './student-rows.ts';

const STATUS: TableGrouping<TableStudent> = {
  id: 'status',
  name: 'Status',
  valueOf: statusWords,
  groups(rows) {
    const orders = new Map(rows.map((row) => [statusWords(row), statusOrder(row)]));
    return [...orders].toSorted(([, a], [, b]) => a - b).map(([value]) => ({ value, title: value || 'Not on a list' }));
  },
};

/** Ways to group students besides the columns that have one value a student. */
export const STUDENT_GROUPINGS: readonly TableGrouping<TableStudent>[] = [
  { id: 'pupilPremium', name: 'Pupil Premium', valueOf: ({ premiumWords }) => premiumWords },
  STATUS,
];
