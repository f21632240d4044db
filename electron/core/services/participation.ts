import { createHmac } from 'node:crypto';
import type { StudentDosage } from '../../../shared/contract/dosage.ts';
import type { EventEntry } from '../../../shared/contract/events.ts';
import type { HalfTerm } from '../../../shared/contract/school.ts';
import type { StudentRow } from '../../../shared/contract/students.ts';
import { attendedOf } from '../../../shared/domain/attendance.ts';
import { dosageStretches, yearDays } from '../../../shared/domain/dosage.ts';
import type { EntryStage } from '../../../shared/domain/events.ts';
import { MENTOR_KINDS } from '../../../shared/domain/mentoring.ts';
import { ACTION_FORMS } from '../../../shared/domain/plan.ts';
import { academicYearName, halfTermName } from '../../../shared/domain/school-year.ts';
import { sessionMinutes } from '../../../shared/domain/session-fit.ts';
import { SESSION_STATUSES } from '../../../shared/domain/sessions.ts';
import { EVENT_KINDS, strandWords } from '../../../shared/domain/strands.ts';
import { INTENTIONS, pupilPremiumOf, SEXES, STANDINGS, yearGroupOf } from '../../../shared/domain/students.ts';
import type { Context } from '../context.ts';
import type {
  ParticipationEvent,
  ParticipationModel,
  ParticipationPart,
  ParticipationPd,
  ParticipationPerson,
  ParticipationSession,
  ParticipationStudent,
} from '../documents/excel/participation-model.ts';
import type { AttendedPdSession, CountedSession } from '../store/participation-facts.ts';
import { studentRows } from './students-reading.ts';
import { yearStandings } from './year-standings.ts';

interface Wanted {
  readonly academicYear: number;
  readonly withNames: boolean;
}

/** Gathers who took part in what in a year, as far as its half-terms have begun. Names are not in it unless they are wanted. */
export function participationModel(app: Context, { academicYear, withNames }: Wanted): ParticipationModel {
  const { store } = app;
  const school = store.school.get();
  const { today } = app.ports.now();
  const stretches = stretchesOf(app, academicYear).filter((stretch) => stretch.firstOn <= today);
  const { firstOn } = yearDays(academicYear);
  const lastOn = stretches.at(-1)?.lastOn ?? firstOn;
  const sums = stretches.map((stretch) => ({
    halfTerm: stretch.number === 0 ? '' : halfTermName(stretch.number),
    students: store.dosage.between(stretch.firstOn, stretch.lastOn),
  }));
  const students = participants(
    app,
    { academicYear, withNames },
    { firstOn, lastOn },
    sums.flatMap((sum) => sum.students),
  );
  const byId = new Map(students);
  return {
    schoolName: school.name,
    yearName: academicYearName(academicYear),
    today,
    withNames,
    students: students.map(([, student]) => student),
    parts: partsOf(sums, byId),
    sessions: sessionsOf(store.participation.sessions(firstOn, lastOn), stretches, withNames),
    events: eventsOf(app, firstOn, lastOn),
    ...pdOf(app, store.participation.pdSessions(firstOn, lastOn), withNames),
  };
}

/** The year's half-terms; where its term dates are not known, the whole year under the number 0. */
function stretchesOf({ store }: Context, academicYear: number): readonly HalfTerm[] {
  const stretches = dosageStretches(store.school.halfTermsOf(academicYear), academicYear);
  return stretches.length > 0 ? stretches : [{ number: 0, ...yearDays(academicYear) }];
}

const CODE_LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * "S-7KQ2MD4F0T": of a student, always the same, and only to be made with the secret of the data file. Ten letters: two of
 * ten thousand students share a code once in twenty million schools.
 */
export function studentCode(studentId: string, secret: string): string {
  const digest = createHmac('sha256', secret).update(studentId).digest();
  return `S-${[...digest.subarray(0, 10)].map((byte) => CODE_LETTERS[byte % 32]).join('')}`;
}

const PREMIUM_WORDS = { yes: 'Yes', no: 'No', 'not-known': 'Not known' } as const;

/** Everybody there is something of, and every target student of the year; by code. */
function participants(
  app: Context,
  { academicYear, withNames }: Wanted,
  { firstOn, lastOn }: Pick<HalfTerm, 'firstOn' | 'lastOn'>,
  sums: readonly StudentDosage[],
): readonly (readonly [id: string, student: ParticipationStudent])[] {
  const { store } = app;
  const competitions = new Set(
    store.events.between(firstOn, lastOn).flatMap((e) => (e.isCompetition && !e.isCancelled ? e.id : [])),
  );
  const entries = Map.groupBy(store.eventEntries.between(firstOn, lastOn), ({ studentId }) => studentId);
  const pairs = Map.groupBy(store.mentoringPairs.ofYear(academicYear), ({ menteeId }) => menteeId);
  const strands = Map.groupBy(sums, ({ studentId }) => studentId);
  const secret = store.participation.secret();
  const standings = yearStandings(app, academicYear);
  const isIn = ({ id }: StudentRow) =>
    strands.has(id) || entries.has(id) || pairs.has(id) || (standings.get(id)?.isTarget ?? false);
  return studentRows(app)
    .filter(isIn)
    .map((student) => {
      const { id, sex, ks2Maths, aLevel, surname, forename, upn } = student;
      const standing = standings.get(id)?.standing;
      const mentors = new Set(pairs.get(id)?.map(({ mentorKind }) => MENTOR_KINDS[mentorKind]));
      const own: ParticipationStudent = {
        code: studentCode(id, secret),
        names: withNames ? { surname, forename, upn } : null,
        yearGroup: yearGroupOf(student, academicYear),
        sex: sex === null ? 'Not known' : SEXES[sex],
        pupilPremium: PREMIUM_WORDS[pupilPremiumOf(student).status],
        ks2Maths,
        standing: standing === undefined ? '' : STANDINGS[standing],
        mentors: [...mentors].join(', '),
        isOnExtensionCourse:
          strands.get(id)?.some((sum) => sum.strands.some(({ strand }) => strand === 'extension-course')) ?? false,
        competitionsEntered: (entries.get(id) ?? []).filter((e) => competitions.has(e.eventId) && hasEntered(e)).length,
        aLevel: INTENTIONS[aLevel],
      };
      return [id, own] as const;
    })
    .sort(([, a], [, b]) => (a.code < b.code ? -1 : 1));
}

const ENTERED: ReadonlySet<EntryStage> = new Set(['entered', 'took-part', 'did-not-come']);
const hasEntered = ({ stage }: Pick<EventEntry, 'stage'>) => ENTERED.has(stage);

function partsOf(
  sums: readonly { readonly halfTerm: string; readonly students: readonly StudentDosage[] }[],
  students: ReadonlyMap<string, ParticipationStudent>,
): readonly ParticipationPart[] {
  const byStudent = sums.map((sum) => ({ ...sum, of: new Map(sum.students.map((s) => [s.studentId, s.strands])) }));
  return [...students].flatMap(([id, student]) =>
    byStudent.flatMap(({ halfTerm, of }) =>
      (of.get(id) ?? []).map(({ strand, planned, delivered, attended, marks, meetings, events }) => {
        const came = attendedOf(marks);
        const missed = marks.absent + marks['not-in-school'] + marks['other-activity'];
        return {
          ...{ student, halfTerm, strand, planned },
          offered: came + missed + meetings + events,
          attended: came + meetings + events,
          otherActivity: marks['other-activity'],
          deliveredMinutes: delivered,
          attendedMinutes: attended,
        };
      }),
    ),
  );
}

function sessionsOf(
  sessions: readonly CountedSession[],
  stretches: readonly HalfTerm[],
  withNames: boolean,
): readonly ParticipationSession[] {
  const numbers = new Map<string, string>();
  const counts = new Map<string, number>();
  const groupOf = (session: CountedSession, component: string) => {
    if (withNames) return session.groupName;
    const known = numbers.get(session.groupId);
    if (known) return known;
    const number = (counts.get(component) ?? 0) + 1;
    counts.set(component, number);
    numbers.set(session.groupId, `${component} ${number}`);
    return `${component} ${number}`;
  };
  return sessions.map((session) => {
    const { heldOn, minutes, deliveredMinutes, expected, attended } = session;
    const component = strandWords(session);
    const halfTerm = stretches.find((h) => h.firstOn <= heldOn && heldOn <= h.lastOn)?.number ?? 0;
    return {
      ...{ heldOn, minutes, deliveredMinutes, expected, component },
      halfTerm: halfTerm === 0 ? '' : halfTermName(halfTerm),
      group: groupOf(session, component),
      status: SESSION_STATUSES[session.status],
      attended: session.status === 'held' ? attended : null,
    };
  });
}

function eventsOf(app: Context, firstOn: string, lastOn: string): readonly ParticipationEvent[] {
  const { store } = app;
  const entries = Map.groupBy(store.eventEntries.between(firstOn, lastOn), ({ eventId }) => eventId);
  const premium = new Set(studentRows(app).flatMap((s) => (pupilPremiumOf(s).status === 'yes' ? s.id : [])));
  return store.events.between(firstOn, lastOn).flatMap((event) => {
    if (event.isCancelled) return [];
    const own = entries.get(event.id) ?? [];
    const took = own.filter(({ stage }) => stage === 'took-part');
    const { heldOn, name, isCompetition, places } = event;
    return {
      ...{ heldOn, name, isCompetition, places },
      kind: EVENT_KINDS[event.kind],
      provider: event.providerId === null ? '' : (store.providers.get(event.providerId)?.name ?? ''),
      invited: own.length,
      entered: own.filter(hasEntered).length,
      tookPart: took.length,
      tookPartPremium: took.filter(({ studentId }) => premium.has(studentId)).length,
    };
  });
}

/** A fifth of a full-time week of 32.5 hours (product.md, Rules). */
const WHOLE_DAY = 390;

function pdOf(
  { store }: Context,
  sessions: readonly AttendedPdSession[],
  withNames: boolean,
): { readonly pd: readonly ParticipationPd[]; readonly people: readonly ParticipationPerson[] } {
  const minutesOf = (session: AttendedPdSession) => sessionMinutes([session]) || WHOLE_DAY;
  const sum = (of: readonly AttendedPdSession[]) => of.reduce((all, session) => all + minutesOf(session), 0);
  const forms = [...Map.groupBy(sessions, ({ form }) => (form === '' ? 'Form not said' : ACTION_FORMS[form]))].sort(
    ([a], [b]) => (a < b ? -1 : 1),
  );
  const pd = forms.map(([form, own]) => ({
    form,
    sessions: own.length,
    people: new Set(own.flatMap(({ attendedIds }) => attendedIds)).size,
    attendances: own.reduce((all, { attendedIds }) => all + attendedIds.length, 0),
    minutes: own.reduce((all, session) => all + minutesOf(session) * session.attendedIds.length, 0),
  }));
  if (!withNames) return { pd, people: [] };
  const people = store.staff.list().flatMap(({ id, name }) =>
    forms.flatMap(([form, all]) => {
      const own = all.filter(({ attendedIds }) => attendedIds.includes(id));
      return own.length === 0 ? [] : [{ name, form, sessions: own.length, minutes: sum(own) }];
    }),
  );
  return { pd, people };
}
