import type { PdAction } from '../contract/pd-action.ts';
import type { PdSession } from '../contract/pd-session.ts';
import type { School } from '../contract/school.ts';
import type { StaffMember } from '../contract/staff.ts';
import { countOf } from './text.ts';

/** One PD session that takes somebody out of lessons. */
export interface CoverAbsence {
  readonly session: PdSession;
  /** "2.3", or empty when the action has no reference. */
  readonly ref: string;
  readonly title: string;
}

/** Somebody's sessions of one day, in the order of the day. */
export interface CoverPerson {
  /** Null: the action names nobody yet. */
  readonly staffId: string | null;
  readonly name: string;
  readonly absences: readonly CoverAbsence[];
}

export interface CoverDay {
  readonly day: string;
  /** By name; whoever is not named yet comes last. */
  readonly people: readonly CoverPerson[];
}

export interface CoverList {
  readonly days: readonly CoverDay[];
  /** How many different people are out. */
  readonly people: number;
  /** One person at one session counts as one. */
  readonly absences: number;
  /** Absences whose cover is still to be arranged. */
  readonly toArrange: number;
  /** Sessions that need cover while nobody is named for them. */
  readonly unnamed: number;
}

interface CoverInput {
  readonly sessions: readonly PdSession[];
  readonly actions: readonly PdAction[];
  readonly staff: readonly StaffMember[];
  readonly school: Pick<School, 'youId'>;
  readonly refs: ReadonlyMap<string, string>;
  /** ISO days, both included. */
  readonly firstOn: string;
  readonly lastOn: string;
}

const NOBODY_NAMED = 'Nobody named yet';

/** Forms that somebody from outside school gives, unless the action says that it is in school. */
const GIVEN_OUTSIDE: ReadonlySet<PdAction['form']> = new Set(['course', 'online-study', 'work-group']);

function isGivenOutside({ form, provider }: Pick<PdAction, 'form' | 'provider'>): boolean {
  return GIVEN_OUTSIDE.has(form) && !['', 'in school'].includes(provider.trim().toLowerCase());
}

/**
 * Who meets at an action's sessions: its participants and its lead, once each, without those who have left. The MPL who
 * only books what is given from outside school is not at it.
 * @param youId the MPL's own record
 */
export function peopleAt(
  action: Pick<PdAction, 'participantIds' | 'leadId' | 'form' | 'provider'>,
  staff: readonly StaffMember[],
  youId: string | null,
): readonly StaffMember[] {
  const onlyBooks = action.leadId === youId && isGivenOutside(action);
  const leads = action.leadId === null || onlyBooks ? [] : [action.leadId];
  const ids = new Set([...action.participantIds, ...leads]);
  return staff.filter((s) => ids.has(s.id) && s.status === 'current');
}

/** Who is taken out of lessons by one session: those named for it, else everybody of its action. */
function peopleOf(
  { expectedIds }: Pick<PdSession, 'expectedIds'>,
  action: PdAction,
  staff: readonly StaffMember[],
  youId: string | null,
): readonly StaffMember[] {
  if (expectedIds === null) return peopleAt(action, staff, youId);
  return staff.filter((s) => expectedIds.includes(s.id) && s.status === 'current');
}

/**
 * Who is out of lessons for PD, day by day: everybody at a session whose cover is to be arranged or arranged. Sessions of
 * stopped actions, those that were cancelled and those that need no cover are left out.
 */
export function coverList({ sessions, actions, staff, school, refs, firstOn, lastOn }: CoverInput): CoverList {
  const live = new Map(actions.filter((a) => a.status !== 'stopped').map((a) => [a.id, a]));
  const out = sessions.flatMap((session): readonly Out[] => {
    const action = live.get(session.actionId);
    const isOut = session.cover !== 'not-needed' && session.cancelledReason === '';
    const isListed = isOut && firstOn <= session.heldOn && session.heldOn <= lastOn;
    if (!action || !isListed) return [];
    const absence = { session, ref: refs.get(action.id) ?? '', title: action.title };
    const people = peopleOf(session, action, staff, school.youId);
    if (people.length === 0) return [{ staffId: null, name: NOBODY_NAMED, absence }];
    return people.map(({ id, name }) => ({ staffId: id, name, absence }));
  });
  const days = [...Map.groupBy(out, ({ absence }) => absence.session.heldOn)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, ofDay]) => ({
      day,
      people: [...Map.groupBy(ofDay, (o) => o.staffId).values()].map(personOf).toSorted(byName),
    }));
  const named = out.filter((o) => o.staffId !== null);
  return {
    days,
    people: new Set(named.map((o) => o.staffId)).size,
    absences: named.length,
    toArrange: named.filter((o) => o.absence.session.cover === 'needed').length,
    unnamed: out.length - named.length,
  };
}

type Out = { readonly staffId: string | null; readonly name: string; readonly absence: CoverAbsence };

function personOf(ofPerson: readonly Out[]): CoverPerson {
  const { staffId = null, name = NOBODY_NAMED } = ofPerson[0] ?? {};
  return { staffId, name, absences: ofPerson.map((o) => o.absence).toSorted(byTime) };
}

function byTime({ session: a }: CoverAbsence, { session: b }: CoverAbsence): number {
  const at = (s: PdSession) => `${s.startsAt ?? ''} ${s.id}`;
  return at(a) < at(b) ? -1 : 1;
}

function byName(a: CoverPerson, b: CoverPerson): number {
  if ((a.staffId === null) !== (b.staffId === null)) return a.staffId === null ? 1 : -1;
  return a.name.localeCompare(b.name, 'en-GB') || ((a.staffId ?? '') < (b.staffId ?? '') ? -1 : 1);
}

/** "4 people are out on 3 days, 7 times in all. Cover is still to be arranged for 2 of the 7." */
export function coverSummary({ days, people, absences, toArrange, unnamed }: CoverList): string {
  if (days.length === 0) return 'Nobody needs cover for PD on these days.';
  const named = days.filter((d) => d.people.some((p) => p.staffId !== null));
  const who = `${countOf(people, 'person is', 'people are')} out on ${countOf(named.length, 'day')}`;
  const times = absences > people ? `, ${absences} times in all` : '';
  const needs = unnamed === 1 ? '1 PD session needs' : `${unnamed} PD sessions need`;
  return [
    absences === 0 ? '' : `${who}${times}. ${stateOf(toArrange, absences)}`,
    unnamed === 0 ? '' : `${needs} cover, but nobody is named for ${unnamed === 1 ? 'it' : 'them'} yet.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function stateOf(toArrange: number, absences: number): string {
  if (toArrange === 0) return 'All cover is arranged.';
  return toArrange === absences
    ? 'All cover is still to be arranged.'
    : `Cover is still to be arranged for ${toArrange} of the ${absences}.`;
}
