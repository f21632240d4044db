import { useState } from 'react';
import type { InputOf } from '../../../shared/contract/index.ts';
import type { School, WorkingWeek } from '../../../shared/contract/school.ts';
import { EMPTY_WEEK, periodsOf, type TimeUnit, WEEKDAYS } from '../../../shared/domain/own-time.ts';
import type { LineNote } from '../../../shared/domain/pasted-days.ts';
import { readKeyDates } from '../../../shared/domain/pasted-key-dates.ts';
import { type PastedTermDates, readTermDates } from '../../../shared/domain/pasted-term-dates.ts';
import type { StaffRole } from '../../../shared/domain/staff.ts';
import type { Problem } from '../../ui/error-summary.tsx';
import { hoursText, parseHours, parseNumber } from '../../ui/parse.ts';

/** Whether the suggested term dates are the school's. */
export type TermChoice = 'later' | 'right' | 'own';

/** All that has been typed on the first run, as it was typed. */
export interface SetupDraft {
  readonly name: string;
  readonly urn: string;
  readonly yourName: string;
  readonly role: StaffRole;
  readonly unit: TimeUnit;
  /** Hours, or periods, of each weekday as typed. */
  readonly days: readonly string[];
  readonly periodLength: string;
  readonly terms: TermChoice;
  readonly termText: string;
  readonly keyDateText: string;
}

const BLANK: SetupDraft = {
  name: '',
  urn: '',
  yourName: '',
  role: 'maths-progression-lead',
  unit: 'hours',
  days: WEEKDAYS.map(() => ''),
  periodLength: '60',
  terms: 'later',
  termText: '',
  keyDateText: '',
};

/** What was typed outlives a visit to the sample school and an undo, until the app is closed. */
let kept: SetupDraft = BLANK;

export function useSetupDraft() {
  const [draft, setDraft] = useState(kept);
  const edit = (patch: Partial<SetupDraft>) => {
    kept = { ...kept, ...patch };
    setDraft(kept);
  };
  return { draft, edit };
}

/** What is wrong with the school and the person. */
export function problemsOfYou({ name, urn, yourName }: SetupDraft): readonly Problem[] {
  return [
    ...(name.trim() === '' ? [{ field: 'name', sentence: 'Enter your school’s name' }] : []),
    ...(/^(\d{6})?$/.test(urn.trim())
      ? []
      : [{ field: 'urn', sentence: 'A URN has six digits. Leave it empty if you do not know it' }]),
    ...(yourName.trim() === '' ? [{ field: 'yourName', sentence: 'Enter your name' }] : []),
  ];
}

const MOST_MINUTES = 720;

/** The week as typed, as far as it can be read, and what is wrong with it. */
export function weekOf(draft: SetupDraft): { readonly week: WorkingWeek; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const length = parseNumber(draft.periodLength, { min: 10, max: 180, step: 1 });
  const periodMinutes = length.ok && length.value !== null ? length.value : EMPTY_WEEK.periodMinutes;
  if (draft.unit === 'periods' && !(length.ok && length.value !== null)) {
    problems.push({ field: 'periodLength', sentence: 'Enter the length of a period in minutes, from 10 to 180' });
  }
  const minutes = draft.days.map((typed, i) => {
    const read = draft.unit === 'hours' ? parseHours(typed) : parseNumber(typed, { min: 0 });
    const day = WEEKDAYS[i] ?? '';
    if (!read.ok) {
      problems.push({ field: fieldOfDay(i), sentence: `${day}: ${firstLower(read.sentence)}` });
      return 0;
    }
    const length = Math.round((read.value ?? 0) * (draft.unit === 'hours' ? 1 : periodMinutes));
    if (length <= MOST_MINUTES) return length;
    problems.push({ field: fieldOfDay(i), sentence: `${day}: enter no more than 12 hours` });
    return 0;
  });
  return { week: { unit: draft.unit, periodMinutes, minutes }, problems };
}

/** The same week counted the other way; what cannot be read stays as it was typed. */
export function inUnit(draft: SetupDraft, unit: TimeUnit): Partial<SetupDraft> {
  const { week, problems } = weekOf(draft);
  if (unit === draft.unit) return {};
  const days = draft.days.map((typed, i) => {
    const minutes = week.minutes[i] ?? 0;
    if (typed.trim() === '' || problems.some((p) => p.field === fieldOfDay(i))) return typed;
    return unit === 'hours' ? hoursText(minutes) : String(periodsOf(minutes, week.periodMinutes));
  });
  return { unit, days };
}

export const fieldOfDay = (day: number) => `day-${day}`;
const firstLower = (sentence: string) => sentence.charAt(0).toLowerCase() + sentence.slice(1);

export const readTerms = (draft: SetupDraft, school: School): PastedTermDates =>
  readTermDates(draft.termText, school.academicYear, school.halfTerms);

/** What is wrong with the dates. Lines that could not be read are asked about, and hold nothing up (`unreadLines`). */
export function problemsOfDates(draft: SetupDraft, school: School): readonly Problem[] {
  if (draft.terms !== 'own') return [];
  const { datesRead, problem } = readTerms(draft, school);
  if (datesRead === 0) {
    return [{ field: 'termText', sentence: 'Paste your term dates, or choose to check them later' }];
  }
  return problem === null ? [] : [{ field: 'termText', sentence: problem.replace(/\.$/, '') }];
}

/** The lines of both lists that could not be read and are left out. */
export function unreadLines(draft: SetupDraft, school: School): readonly LineNote[] {
  const terms = draft.terms === 'own' ? readTerms(draft, school).notes : [];
  const keyDates = readKeyDates(draft.keyDateText, school.academicYear).notes;
  return [...terms, ...keyDates].filter(({ isHarmless }) => !isHarmless);
}

/** What is sent of all this. */
export function answersOf(draft: SetupDraft, school: School): InputOf<'school.setUp'> {
  const { week } = weekOf(draft);
  const { halfTerms, closedDays } = draft.terms === 'own' ? readTerms(draft, school) : school;
  return {
    name: draft.name.trim(),
    urn: draft.urn.trim(),
    you: { name: draft.yourName.trim(), role: draft.role },
    workingWeek: week.minutes.some((m) => m > 0) ? week : null,
    termDates: draft.terms === 'later' ? null : { halfTerms: [...halfTerms], closedDays: [...closedDays] },
    keyDates: [...readKeyDates(draft.keyDateText, school.academicYear).keyDates],
  };
}
