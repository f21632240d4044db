import { percentOf } from '../../../../shared/domain/attendance.ts';
import { addDosage, type Dosage, dosageWords } from '../../../../shared/domain/dosage.ts';
import { formatMinutes } from '../../../../shared/domain/plan.ts';
import { STRANDS, type Strand } from '../../../../shared/domain/strands.ts';
import { studentPath } from '../../../app/student-path.ts';
import { type DataColumns, dataColumns } from '../../../ui/data-table-columns.ts';
import type { TableGrouping } from '../../../ui/table-groups.ts';
import styles from './dosage.module.css';
import { type DosageRow, strandNames } from './dosage-rows.ts';

const col = dataColumns<DosageRow>();
const byName = new Intl.Collator('en', { numeric: true });

/** A number a spreadsheet can add up: 4.5 for 4 h 30. */
const hoursFor = (minutes: number | undefined) =>
  minutes === undefined ? '' : String(Math.round((minutes / 60) * 100) / 100);

interface Hours {
  readonly id: string;
  readonly name: string;
  readonly of: (row: DosageRow) => number | undefined;
  readonly width: string;
  readonly needsRoom?: number;
  readonly isMain?: boolean;
}

/** Minutes, said in hours; undefined where there is nothing to say. */
function hours({ id, name, of, width, needsRoom, isMain = false }: Hours): DataColumns<DosageRow>[number] {
  return col.accessor(of, {
    id,
    header: name,
    enableGlobalFilter: false,
    sortFn: 'basic',
    sortUndefined: 'last',
    cell: ({ row }) => {
      const minutes = of(row.original);
      if (minutes === undefined) return '';
      return (
        <span className={isMain ? styles.main : minutes === 0 ? styles.quiet : undefined}>
          {formatMinutes(minutes)}
        </span>
      );
    },
    meta: {
      align: 'end',
      noWrap: true,
      width,
      filter: 'number',
      filterValue: (row) => {
        const minutes = of(row);
        return minutes === undefined ? undefined : minutes / 60;
      },
      edit: { text: (row) => hoursFor(of(row)) },
      ...(needsRoom === undefined ? {} : { needsRoom }),
      // Said once for the three: a group's line has no room for the names of columns.
      ...(isMain
        ? { total: (rows: readonly DosageRow[]) => dosageWords(addDosage(rows.map(({ total }) => total))) }
        : {}),
    },
  });
}

const strandHours = (strand: Strand) =>
  hours({
    id: strand,
    name: STRANDS[strand],
    of: ({ strands }) => strands.get(strand)?.attended,
    width: '104px',
    needsRoom: 900,
  });

const totalHours = (id: keyof Dosage, name: string, needsRoom?: number) =>
  hours({
    id,
    name,
    of: ({ total }) => total[id],
    width: '86px',
    isMain: id === 'attended',
    ...(needsRoom === undefined ? {} : { needsRoom }),
  });

interface Words {
  readonly id: 'standing' | 'premium' | 'bandName';
  readonly name: string;
  readonly width: string;
  readonly needsRoom?: number;
  readonly order?: (row: DosageRow) => number;
}

const words = ({ id, name, width, needsRoom, order }: Words) =>
  col.accessor(order ?? ((row) => row[id]), {
    id,
    header: name,
    enableGlobalFilter: false,
    sortFn: order ? 'basic' : 'alphanumeric',
    cell: ({ row }) => row.original[id],
    meta: {
      noWrap: true,
      width,
      filter: 'choice',
      filterValue: (row) => row[id],
      groupable: order === undefined,
      edit: { text: (row) => row[id] },
      ...(needsRoom === undefined ? {} : { needsRoom }),
    },
  });

const count = (
  id: 'engagements' | 'otherActivity',
  name: string,
  width: string,
  look: { needsRoom?: number; startsHidden?: boolean },
) =>
  col.accessor(id, {
    id,
    header: name,
    enableGlobalFilter: false,
    sortFn: 'basic',
    meta: {
      align: 'end',
      width,
      filter: 'number',
      total: (rows) => `${rows.reduce((sum, row) => sum + row[id], 0)} ${name.toLowerCase()}`,
      edit: { text: (row) => String(row[id]) },
      ...look,
    },
  });

const rateOf = ({ attendance }: DosageRow) => (attendance === null ? undefined : percentOf(attendance));

/** The columns of the table of dosage; those of the strands that somebody has something in among them. */
export function dosageColumns(strands: readonly Strand[]): DataColumns<DosageRow> {
  return col.columns([
    col.accessor('name', {
      header: 'Name',
      sortFn: (a, b) => byName.compare(a.original.name, b.original.name),
      cell: ({ row }) => (
        <a href={`#${studentPath(row.original.id)}`} tabIndex={-1} className={styles.name}>
          {row.original.name}
        </a>
      ),
      meta: { namesRow: true, noWrap: true, width: '158px', filter: 'text', edit: { text: (row) => row.name } },
    }),
    col.accessor(({ year }) => year ?? undefined, {
      id: 'year',
      header: 'Year',
      sortFn: 'basic',
      sortUndefined: 'last',
      meta: {
        width: '58px',
        filter: 'choice',
        groupable: true,
        searchText: ({ year }) => (year === null ? '' : `Year ${year}`),
        edit: { text: ({ year }) => (year === null ? '' : String(year)) },
      },
    }),
    words({ id: 'standing', name: 'Status', width: '96px', needsRoom: 1_240 }),
    words({ id: 'premium', name: 'Pupil Premium', width: '118px', needsRoom: 1_140 }),
    totalHours('attended', 'Attended'),
    totalHours('delivered', 'Delivered', 560),
    totalHours('planned', 'Planned', 640),
    col.accessor(rateOf, {
      id: 'rate',
      header: 'Attendance',
      enableGlobalFilter: false,
      sortFn: 'basic',
      sortUndefined: 'last',
      cell: ({ row: { original: row } }) =>
        row.attendance === null ? (
          <span className={styles.quiet}>no marks yet</span>
        ) : (
          <>
            {rateOf(row)}% <span className={styles.quiet}>of {row.attendance.of}</span>
          </>
        ),
      meta: {
        align: 'end',
        noWrap: true,
        width: '108px',
        needsRoom: 460,
        filter: 'number',
        edit: { text: (row) => rateOf(row)?.toString() ?? '' },
      },
    }),
    words({
      ...{ id: 'bandName', name: 'Band', width: '132px', order: ({ band }) => band },
      // The strands come first where there is not room for both.
      needsRoom: 600 + 105 * strands.length,
    }),
    ...strands.map(strandHours),
    count('engagements', 'Engagements', '112px', { needsRoom: 1_060 }),
    count('otherActivity', 'Other activity', '116px', { startsHidden: true }),
    col.accessor((row) => strandNames(row).join(', '), {
      id: 'strands',
      header: 'Strands',
      sortFn: 'alphanumeric',
      meta: {
        startsHidden: true,
        width: '200px',
        filter: 'choice',
        filterValue: strandNames,
        edit: { text: (row) => strandNames(row).join(', ') },
      },
    }),
  ]);
}

/** Ways to group besides the columns that have one value a student. */
export const DOSAGE_GROUPINGS: readonly TableGrouping<DosageRow>[] = [
  { id: 'strands', name: 'Strands', valueOf: (row) => strandNames(row).join(', ') },
  {
    id: 'bandName',
    name: 'Band',
    valueOf: ({ bandName }) => bandName,
    groups: (rows) =>
      [...new Map(rows.map(({ band, bandName }) => [band, bandName]))]
        .toSorted(([a], [b]) => a - b)
        .map(([, value]) => ({ value, title: value })),
  },
];
