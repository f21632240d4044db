import { pupilPremiumOf, pupilPremiumWords, SEN_PROVISIONS, SEXES } from '../../../../shared/domain/students.ts';
import type { Privacy } from '../../../app/privacy.ts';
import { type DataColumns, dataColumns } from '../../../ui/data-table-columns.ts';
import { DecisionCell, decidedDay, decisionWords, NameCell, reasonWords } from './target-cells.tsx';
import type { TargetRow } from './targets-data.ts';

const col = dataColumns<TargetRow>();
/** Nothing here is typed: a cell can only be copied. */
const says = (text: (row: TargetRow) => string) => ({ edit: { text } });
const numberWords = (value: number | null) => (value === null ? '' : String(value));
const end = { align: 'end', noWrap: true } as const;

/** Room below which what the reason says already goes, then all but the name: the stylesheet shows the rest under it. */
const WIDE = 820;
const MIDDLE = 560;

/** Columns of the four lists; that of the persons' reasons only where there are any. */
export function targetColumns(
  { shownName, isOn }: Privacy,
  showsCare: boolean,
  hasReasons: boolean,
): DataColumns<TargetRow> {
  const premium = (row: TargetRow) => pupilPremiumWords(pupilPremiumOf(row.student), showsCare);
  const reason = (row: TargetRow) => reasonWords(row, isOn);
  const decided = (row: TargetRow) =>
    row.student.decision === null ? 'Not decided' : `${decisionWords(row)}, ${decidedDay(row.student.decision)}`;
  const score = ({ student }: TargetRow) => student.ks2Note || numberWords(student.ks2Maths);
  const nominations = ({ student }: TargetRow) =>
    student.nominations.map((n) => (isOn ? n.nominatedBy : `${n.nominatedBy}: ${n.reason}`)).join('; ');
  return col.columns([
    col.accessor(({ student }) => shownName(student), {
      id: 'name',
      header: 'Name',
      sortFn: 'alphanumeric',
      cell: ({ row }) => <NameCell row={row.original} />,
      meta: {
        namesRow: true,
        noWrap: true,
        width: '164px',
        filter: 'text',
        ...says(({ student }) => shownName(student)),
      },
    }),
    col.accessor('year', {
      header: 'Year',
      sortFn: 'basic',
      meta: { ...end, needsRoom: MIDDLE, filter: 'choice', groupable: true, ...says((row) => numberWords(row.year)) },
    }),
    col.accessor(({ student }) => student.form, {
      id: 'form',
      header: 'Form',
      sortFn: 'alphanumeric',
      meta: {
        noWrap: true,
        needsRoom: WIDE,
        filter: 'choice',
        groupable: true,
        ...says(({ student }) => student.form),
      },
    }),
    col.accessor(premium, {
      id: 'pupilPremium',
      header: 'Pupil Premium',
      sortFn: 'alphanumeric',
      meta: { needsRoom: WIDE, width: '116px', filter: 'choice', groupable: true, ...says(premium) },
    }),
    col.accessor(({ student }) => student.ks2Maths, {
      id: 'ks2Maths',
      header: 'KS2',
      sortFn: 'basic',
      sortDescFirst: true,
      cell: ({ row }) => score(row.original),
      meta: { ...end, name: 'KS2 maths', needsRoom: MIDDLE, filter: 'number', ...says(score) },
    }),
    col.accessor('why', {
      header: 'Why',
      sortFn: 'alphanumeric',
      meta: { needsRoom: MIDDLE, width: hasReasons ? '226px' : '270px', filter: 'text', ...says((row) => row.why) },
    }),
    col.accessor(decisionWords, {
      id: 'decision',
      header: 'Decision',
      sortFn: 'alphanumeric',
      cell: ({ row }) => <DecisionCell row={row.original} />,
      meta: { needsRoom: MIDDLE, noWrap: true, width: '176px', filter: 'choice', groupable: true, ...says(decided) },
    }),
    col.accessor(reason, {
      id: 'reason',
      header: 'Reason for it',
      sortFn: 'alphanumeric',
      meta: { needsRoom: WIDE, startsHidden: !hasReasons, width: '200px', filter: 'text', ...says(reason) },
    }),
    col.accessor(nominations, {
      id: 'nominations',
      header: 'Nominated by',
      sortFn: 'alphanumeric',
      meta: { startsHidden: true, filter: 'text', ...says(nominations) },
    }),
    hidden('mathsClass', 'Maths class', ({ student }) => student.mathsClass),
    hidden('sex', 'Sex', ({ student: { sex } }) => (sex === null ? '' : SEXES[sex])),
    hidden('sen', 'SEN', ({ student: { sen } }) => (sen === null ? '' : SEN_PROVISIONS[sen])),
    hidden('eal', 'EAL', ({ student: { eal } }) => (eal === null ? '' : eal ? 'Yes' : 'No')),
    hidden('currentGrade', 'Current grade', ({ student }) => student.currentGrade),
    hidden('targetGrade', 'Target grade', ({ student }) => student.targetGrade),
  ]);
}

function hidden(id: string, header: string, text: (row: TargetRow) => string) {
  return col.accessor(text, {
    id,
    header,
    sortFn: 'alphanumeric',
    meta: { startsHidden: true, filter: 'choice', groupable: true, ...says(text) },
  });
}
