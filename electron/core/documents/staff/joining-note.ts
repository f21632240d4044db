import type { PdAction } from '../../../../shared/contract/pd-action.ts';
import type { PdSession } from '../../../../shared/contract/pd-session.ts';
import { peopleAt } from '../../../../shared/domain/cover-list.ts';
import { formatWeekday, timesOf } from '../../../../shared/domain/pd-session.ts';
import { ACTION_FORMS, formatMinutes } from '../../../../shared/domain/plan.ts';
import { listOf } from '../../../../shared/domain/text.ts';
import { PORTRAIT } from '../word/look.ts';
import { section } from '../word/paper.ts';
import { type Block, bullet, field, note, paragraphs } from '../word/pieces.ts';
import { NOTHING, table } from '../word/table.ts';
import type { StaffFacts } from './staff-facts.ts';
import { staffPaper } from './staff-paper.ts';
import { coverOf, runOf } from './staff-words.ts';

/**
 * For the people of a PD action: why, what, who, where, when and what cover. It holds nobody's rating, nor the plan's own
 * evidence of the need, which may.
 */
export function joiningNote(facts: StaffFacts, action: PdAction): Promise<Uint8Array> {
  const sessions = facts.sessionsOf(action.id);
  const blocks = [
    ...outline(facts, action),
    ...part('Why we are doing this', why(facts, action)),
    ...part('When and where', [...meetings(sessions), ...cover(facts, action, sessions)]),
    ...part('What happens, and what to bring', paragraphs(action.activity)),
    section('Who to ask'),
    ...paragraphs(whoToAsk(facts, action)),
  ];
  return staffPaper(facts, { kind: 'Joining note', title: action.title, blocks });
}

function part(title: string, blocks: readonly Block[]): Block[] {
  return blocks.length === 0 ? [] : [section(title), ...blocks];
}

function outline({ staff, name }: StaffFacts, action: PdAction): Block[] {
  const lead = name(action.leadId);
  const people = peopleAt({ ...action, leadId: null }, staff, null).map((s) => s.name);
  return [
    ...field('What it is', ACTION_FORMS[action.form]),
    ...field('Who takes part', people.length > 0 ? listOf(people) : 'Still to be named'),
    ...field('Lead', lead ?? 'Still to be named'),
    ...field('Provider', action.provider),
    ...field('Runs', runOf(action)),
    ...field('Your time', action.minutesPerPerson > 0 ? `${formatMinutes(action.minutesPerPerson)} in all` : ''),
  ];
}

function why(facts: StaffFacts, action: PdAction): Block[] {
  const serves = new Set(facts.statementIdsOf(action));
  const statements = facts.framework.domains.flatMap((d) => d.statements.filter((s) => serves.has(s.id)));
  const intro = statements.length > 0 ? ['Our PD audit pointed the department to this:'] : [];
  return [
    ...intro.flatMap(paragraphs),
    ...statements.map((s) => bullet(`${s.text} (${s.code})`)),
    ...field('Objective', action.objective),
    ...field('In our lessons', action.changeInPractice),
  ];
}

function meetings(sessions: readonly PdSession[]): Block[] {
  if (sessions.length === 0) return paragraphs('No day is fixed yet: you will hear as soon as one is.');
  return [
    table(
      [
        { title: 'Day', width: 2900 },
        { title: 'Time', width: 1500 },
        { title: 'Place', width: 2300, optional: true },
        { title: 'Cover', width: PORTRAIT.text - 6700 },
      ],
      sessions.map((s) => [{ text: formatWeekday(s.heldOn), bold: true }, timesOf(s), s.place || NOTHING, coverOf(s)]),
      { about: 'The meetings: day, time, place and cover', together: sessions.length <= 12 },
    ),
  ];
}

function cover({ asks }: StaffFacts, action: PdAction, sessions: readonly PdSession[]): Block[] {
  if (sessions.every((s) => s.cover === 'not-needed')) return [];
  const open = sessions.some((s) => s.cover === 'needed');
  return [
    note(
      `${open ? `Cover marked “To be arranged” is being asked for; ${asks} sees to it.` : `${capital(asks)} has seen to cover.`} If a lesson of yours is not on this list, say so as soon as you can.`,
    ),
    ...field('Cover notes', action.coverNotes),
  ];
}

function whoToAsk({ asks, name }: StaffFacts, action: PdAction): string {
  const lead = name(action.leadId);
  return lead === null || lead === asks
    ? `${capital(asks)} can answer questions about this, and about cover.`
    : `${lead} leads this and can say more about what happens. ${capital(asks)} can answer questions about dates and cover.`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
