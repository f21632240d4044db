import { gradeNumber } from '../../../../shared/domain/grades.ts';
import { type DataColumns, dataColumns } from '../../../ui/data-table-columns.ts';
import type { FilterKind } from '../../../ui/table-filters.ts';
import {
  NameCell,
  PremiumCell,
  type SaveStudent,
  StatusCell,
  UpnCell,
  upnFilterWords,
  WordsCell,
} from './student-cells.tsx';
import type { StudentEdit } from './student-edit-kinds.ts';
import type { StudentEdits } from './student-edits.ts';
import { premiumFilterWords, statusFilterWords, statusOrder, type TableStudent } from './student-rows.ts';

const col = dataColumns<TableStudent>();

interface Plain {
  readonly id: keyof StudentEdits;
  readonly name: string;
  readonly filter: FilterKind;
  /** What is sorted by; by default the words in the cell. Undefined comes last. */
  readonly value?: (row: TableStudent) => string | number | undefined;
  readonly filterValue?: (row: TableStudent) => unknown;
  readonly width?: string;
  readonly align?: 'end';
  readonly needsRoom?: number;
  readonly isGroupable?: boolean;
  readonly isSearched?: boolean;
  readonly searchText?: (row: TableStudent) => string;
  readonly total?: (rows: readonly TableStudent[]) => string;
}

type GradeField = 'targetGrade' | 'currentGrade' | 'predictedGrade' | 'mockGrade';
/** Sorted by the number of the grade, filtered by the grade as it is written. */
const grade = (id: GradeField, name: string, needsRoom: number): Plain => ({
  id,
  name,
  filter: 'choice',
  value: ({ student }) => gradeNumber(student[id]) ?? undefined,
  filterValue: ({ student }) => student[id],
  width: '74px',
  align: 'end',
  needsRoom,
  isGroupable: true,
});

const choice = (id: keyof StudentEdits, name: string, width: string): Plain => ({
  id,
  name,
  filter: 'choice',
  width,
  isGroupable: true,
});

/** "KS2 mean 108.4 (53 scores)". */
function meanScore(rows: readonly TableStudent[]): string {
  const scores = rows.flatMap(({ student }) => student.ks2Maths ?? []);
  if (scores.length === 0) return '';
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  return `KS2 mean ${mean.toFixed(1)} (${scores.length} ${scores.length === 1 ? 'score' : 'scores'})`;
}

const YEAR: Plain = {
  id: 'year',
  name: 'Year',
  filter: 'choice',
  value: ({ year }) => year ?? undefined,
  width: '58px',
  isGroupable: true,
  isSearched: true,
  searchText: ({ year }) => (year === null ? '' : `Year ${year}`),
};
const FORM: Plain = { ...choice('form', 'Form', '64px'), needsRoom: 800, isSearched: true };
const CLASS: Plain = { ...choice('mathsClass', 'Class', '82px'), needsRoom: 560, isSearched: true };
const KS2: Plain = {
  id: 'ks2',
  name: 'KS2',
  filter: 'number',
  value: ({ student }) => student.ks2Maths ?? undefined,
  width: '62px',
  align: 'end',
  needsRoom: 440,
  total: meanScore,
};

const A_LEVEL: Plain = { ...choice('aLevel', 'A level', '90px'), needsRoom: 1_010 };
const FURTHER: Plain = { ...choice('furtherMaths', 'Further Maths', '118px'), needsRoom: 1_320 };

const day = (id: 'bornOn' | 'leftOn', name: string): Plain => ({
  id,
  name,
  filter: 'date',
  value: ({ student }) => student[id] ?? undefined,
  width: '110px',
});

/** Shown when they are chosen under Columns. */
const MORE: readonly Plain[] = [
  { id: 'surname', name: 'Surname', filter: 'text', width: '130px' },
  { id: 'forename', name: 'Forename', filter: 'text', width: '130px' },
  { id: 'preferredName', name: 'Preferred name', filter: 'text', width: '130px', isSearched: true },
  day('bornOn', 'Date of birth'),
  choice('sex', 'Sex', '84px'),
  choice('sen', 'SEN', '104px'),
  choice('eal', 'EAL', '72px'),
  choice('previousSchool', 'Previous school', '180px'),
  { id: 'degreeAspiration', name: 'Degree aspiration', filter: 'text', width: '180px' },
  { ...choice('tags', 'Tags', '140px'), filterValue: ({ student }) => student.tags, isSearched: true },
  { id: 'notes', name: 'Notes', filter: 'text', width: '240px' },
  {
    id: 'cohort',
    name: 'Cohort',
    filter: 'choice',
    value: ({ student }) => student.cohort ?? undefined,
    width: '80px',
    align: 'end',
    isGroupable: true,
  },
  day('leftOn', 'Left on'),
  choice('premiumSource', 'Pupil Premium source', '190px'),
  {
    id: 'premiumAsAt',
    name: 'Pupil Premium as at',
    filter: 'date',
    value: ({ premiumFrom }) => premiumFrom?.asAt ?? undefined,
    width: '150px',
  },
];

function plainColumn(
  { id, name, filter, value, filterValue, width, align, needsRoom, ...is }: Plain,
  edit: StudentEdit,
  save: SaveStudent,
  startsHidden: boolean,
): DataColumns<TableStudent>[number] {
  return col.accessor(value ?? edit.text, {
    id,
    header: name,
    enableGlobalFilter: is.isSearched === true,
    sortFn: value ? 'basic' : 'alphanumeric',
    sortUndefined: 'last',
    cell: ({ row }) => <WordsCell row={row.original} edit={edit} name={name} align={align ?? 'start'} save={save} />,
    meta: {
      filter,
      edit,
      startsHidden,
      noWrap: id !== 'notes' && id !== 'degreeAspiration',
      groupable: is.isGroupable === true,
      ...(width ? { width } : {}),
      ...(align ? { align } : {}),
      ...(needsRoom ? { needsRoom } : {}),
      ...(filterValue ? { filterValue } : {}),
      ...(is.total ? { total: is.total } : {}),
      ...(is.searchText ? { searchText: is.searchText } : {}),
    },
  });
}

/** The columns of the students' table. What the filter box looks through: names, year, form, class, UPN and tags. */
export function studentColumns(save: SaveStudent, edits: StudentEdits) {
  const plain = (column: Plain, startsHidden = false) => plainColumn(column, edits[column.id], save, startsHidden);
  return col.columns([
    col.accessor(({ name, student }) => `${name} ${student.preferredName}`, {
      id: 'name',
      header: 'Name',
      sortFn: (a, b) => byName.compare(a.original.name, b.original.name),
      cell: ({ row }) => <NameCell row={row.original} edit={edits.name} save={save} />,
      meta: { namesRow: true, noWrap: true, width: '158px', filter: 'text', edit: edits.name },
    }),
    plain(YEAR),
    plain(FORM),
    plain(CLASS),
    col.accessor('premiumWords', {
      id: 'pupilPremium',
      header: 'Pupil Premium',
      enableGlobalFilter: false,
      sortFn: 'alphanumeric',
      cell: ({ row }) => <PremiumCell row={row.original} edit={edits.pupilPremium} save={save} />,
      meta: { width: '164px', filter: 'choice', filterValue: premiumFilterWords, edit: edits.pupilPremium },
    }),
    plain(KS2),
    plain(grade('currentGrade', 'Current', 860)),
    plain(grade('targetGrade', 'Target', 930)),
    plain({ ...grade('predictedGrade', 'Predicted', 1_120), width: '88px' }),
    plain(grade('mockGrade', 'Mock', 1_200)),
    plain(A_LEVEL),
    plain(FURTHER),
    col.accessor(statusOrder, {
      id: 'status',
      header: 'Status',
      enableGlobalFilter: false,
      sortFn: 'basic',
      cell: ({ row }) => <StatusCell row={row.original} />,
      meta: { width: '112px', noWrap: true, filter: 'choice', filterValue: statusFilterWords, edit: edits.status },
    }),
    col.accessor(gapOf, {
      id: 'gap',
      header: 'Grades below target',
      enableGlobalFilter: false,
      sortFn: 'basic',
      sortUndefined: 'last',
      cell: ({ row }) => gapWords(row.original),
      meta: {
        startsHidden: true,
        align: 'end',
        width: '150px',
        filter: 'number',
        edit: { text: gapWords, readOnly: 'This is the target less the current grade. Change one of them instead' },
      },
    }),
    col.accessor(({ student }) => student.upn, {
      id: 'upn',
      header: 'UPN',
      sortFn: 'alphanumeric',
      cell: ({ row }) => <UpnCell row={row.original} edit={edits.upn} save={save} />,
      meta: {
        startsHidden: true,
        noWrap: true,
        width: '210px',
        filter: 'choice',
        filterValue: upnFilterWords,
        edit: edits.upn,
      },
    }),
    ...MORE.map((column) => plain(column, true)),
  ]);
}

const byName = new Intl.Collator('en', { numeric: true });

/** Target less current grade, when both are known. */
function gapOf({ student }: TableStudent): number | undefined {
  const target = gradeNumber(student.targetGrade);
  const current = gradeNumber(student.currentGrade);
  return target === null || current === null ? undefined : target - current;
}

function gapWords(row: TableStudent): string {
  const gap = gapOf(row);
  return gap === undefined ? '' : String(Math.round(gap * 10) / 10);
}
