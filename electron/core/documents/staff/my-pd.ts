import type { PdAction } from '../../../../shared/contract/pd-action.ts';
import type { PdSession } from '../../../../shared/contract/pd-session.ts';
import type { StaffMember } from '../../../../shared/contract/staff.ts';
import { peopleAt } from '../../../../shared/domain/cover-list.ts';
import { bySessionTime, formatWeekdayShort, timesOf } from '../../../../shared/domain/pd-session.ts';
import { formatMinutes } from '../../../../shared/domain/plan.ts';
import { STAFF_ROLES } from '../../../../shared/domain/staff.ts';
import { countOf, listOf } from '../../../../shared/domain/text.ts';
import { PORTRAIT } from '../word/look.ts';
import { section } from '../word/paper.ts';
import { type Block, field, heading, note, paragraphs } from '../word/pieces.ts';
import { NOTHING, table } from '../word/table.ts';
import { joined } from '../words.ts';
import { isLive, type StaffFacts } from './staff-facts.ts';
import { staffPaper } from './staff-paper.ts';
import { coverOf, runOf } from './staff-words.ts';

/** What somebody asked for in their own self-audit: nobody else's answers come near their paper. */
export interface OwnAnswers {
  /** "Autumn audit"; empty when there has been none. */
  readonly roundName: string;
  readonly wantsPd: readonly { readonly statementId: string; readonly rating: number | null }[];
}

/** Room to write, in lines of the notes table. */
const NOTE_LINES = 5;

/** One teacher's PD of the year: what, when, how long, with whom, what they lead and what they asked for. */
export function myPd(facts: StaffFacts, person: StaffMember, own: OwnAnswers): Promise<Uint8Array> {
  const live = facts.actions.filter(isLive);
  const mine = live.filter((a) => a.participantIds.includes(person.id));
  const led = live.filter((a) => a.leadId === person.id);
  const dates = live
    .flatMap((a) => facts.sessionsOf(a.id).filter((s) => isFor(person.id, s, a)))
    .toSorted(bySessionTime);
  const blocks = [
    ...inShort(facts, person, { mine, led, dates }),
    ...(mine.length === 0 ? [] : [section('What I take part in'), ...mine.flatMap((a) => takingPart(facts, a))]),
    ...(dates.length === 0 ? [] : [section('My dates'), ...dateTable(facts, dates)]),
    ...(led.length === 0 ? [] : [section('What I lead'), ...led.flatMap((a) => leading(facts, a))]),
    ...asked(facts, mine, own),
    section('My notes'),
    table(
      [
        { title: 'Date', width: 1600 },
        { title: 'What I tried, and what I saw', width: PORTRAIT.text - 1600 },
      ],
      Array.from({ length: NOTE_LINES }, () => ['', '']),
      { about: 'Space for notes', tall: true, together: true },
    ),
  ];
  return staffPaper(facts, { kind: 'My PD this year', title: person.name, blocks });
}

/** Whether somebody should be at a session, or was. */
function isFor(
  staffId: string,
  { expectedIds, attendedIds }: PdSession,
  { participantIds, leadId }: PdAction,
): boolean {
  const expected = expectedIds ?? [...participantIds, leadId];
  return expected.includes(staffId) || (attendedIds?.includes(staffId) ?? false);
}

/** "3 of 4 PD sessions so far"; empty before anybody has said who took part. */
function tookPart(staffId: string, dates: readonly PdSession[]): string {
  const said = dates.filter((s) => s.attendedIds !== null);
  if (said.length === 0) return '';
  return `${said.filter((s) => s.attendedIds?.includes(staffId)).length} of ${countOf(said.length, 'PD session')} so far`;
}

interface OwnPd {
  readonly mine: readonly PdAction[];
  readonly led: readonly PdAction[];
  readonly dates: readonly PdSession[];
}

function inShort({ asks }: StaffFacts, person: StaffMember, { mine, led, dates }: OwnPd): Block[] {
  const minutes = mine.reduce((sum, a) => sum + a.minutesPerPerson, 0);
  const facts = [
    ...field('Role', STAFF_ROLES[person.role]),
    ...field('I take part in', mine.length > 0 ? countOf(mine.length, 'action') : ''),
    ...field('My time', minutes > 0 ? `${formatMinutes(minutes)} over the year` : ''),
    ...field('I lead', led.length > 0 ? countOf(led.length, 'action') : ''),
    ...field('I took part in', tookPart(person.id, dates)),
  ];
  if (mine.length > 0 || led.length > 0 || dates.length > 0) return facts;
  return [
    ...facts,
    ...paragraphs(
      `Nothing is planned for you yet this year. That is not a judgement, and the plan can still change: if there is something you would like, tell ${asks}.`,
    ),
  ];
}

function takingPart({ name, refs, sessionsOf }: StaffFacts, action: PdAction): Block[] {
  const places = [...new Set(sessionsOf(action.id).map((s) => s.place.trim()))].filter(Boolean);
  return [
    heading(2, joined('  ', refs.get(action.id) ?? '', action.title)),
    ...field('When', runOf(action)),
    ...field('My time', action.minutesPerPerson > 0 ? formatMinutes(action.minutesPerPerson) : ''),
    ...field('Where', listOf(places)),
    ...field('Lead', name(action.leadId) ?? 'Still to be named'),
    ...field('Provider', action.provider),
    ...field('In my lessons', action.changeInPractice),
  ];
}

function leading({ refs, staff }: StaffFacts, action: PdAction): Block[] {
  const people = peopleAt({ ...action, leadId: null }, staff, null).map((s) => s.name);
  return [
    heading(2, joined('  ', refs.get(action.id) ?? '', action.title)),
    ...field('When', runOf(action)),
    ...field('With', people.length > 0 ? listOf(people) : 'Nobody is named yet'),
  ];
}

function dateTable({ refs, actions }: StaffFacts, sessions: readonly PdSession[]): Block[] {
  const titles = new Map(actions.map((a) => [a.id, a.title]));
  return [
    table(
      [
        { title: 'Day', width: 1650 },
        { title: 'Time', width: 1450 },
        { title: 'What', width: 3100 },
        { title: 'Place', width: 1400, optional: true },
        { title: 'Cover', width: PORTRAIT.text - 7600 },
      ],
      sessions.map((s) => [
        { text: formatWeekdayShort(s.heldOn), bold: true },
        timesOf(s),
        joined(' ', refs.get(s.actionId) ?? '', titles.get(s.actionId) ?? ''),
        s.place || NOTHING,
        coverOf(s),
      ]),
      { about: 'My PD sessions by date' },
    ),
  ];
}

function asked(facts: StaffFacts, mine: readonly PdAction[], { roundName, wantsPd }: OwnAnswers): Block[] {
  if (wantsPd.length === 0) return [];
  const statements = new Map(facts.framework.domains.flatMap((d) => d.statements.map((s) => [s.id, s])));
  const rows = wantsPd.flatMap(({ statementId, rating }) => {
    const statement = statements.get(statementId);
    if (!statement) return [];
    const serving = mine
      .filter((a) => facts.statementIdsOf(a).includes(statementId))
      .map((a) => facts.refs.get(a.id) ?? '');
    return [
      [
        { text: statement.code, bold: true },
        statement.text,
        rating === null ? NOTHING : String(rating),
        serving.length > 0 ? `In ${listOf(serving)}` : 'Not in my plan yet',
      ],
    ];
  });
  if (rows.length === 0) return [];
  return [
    section('What I asked for'),
    note(`Where I asked for PD in ${roundName}, and how I rated myself from 1 to 4. No colleague’s paper shows this.`),
    table(
      [
        { title: 'Code', width: 800 },
        { title: 'Statement', width: PORTRAIT.text - 4000 },
        { title: 'My rating', width: 1100, kind: 'mark' },
        { title: 'In my PD', width: 2100 },
      ],
      rows,
      { about: 'What I asked for', together: rows.length <= 10 },
    ),
  ];
}
