import type { DosageItem, HalfTermDosage, OwnDosage } from '../../../shared/contract/dosage.ts';
import { NO_MARKS } from '../../../shared/domain/attendance.ts';
import {
  addDosage,
  dosageStretches,
  NO_DOSAGE,
  sessionDosage,
  wholeDosage,
  yearDays,
} from '../../../shared/domain/dosage.ts';
import { academicYearOf } from '../../../shared/domain/school-year.ts';
import { STRAND_KEYS } from '../../../shared/domain/strands.ts';
import type { Context } from '../context.ts';
import type { Handlers } from '../dispatcher.ts';
import { AppError } from '../errors.ts';
import { DOSAGE_BANDS_ID, dosageBandsTable } from '../store/dosage-bands-table.ts';
import { foundStudent } from './students-reading.ts';
import { yearStandings } from './year-standings.ts';

export function dosageService(app: Context): Pick<Handlers, Extract<keyof Handlers, `dosage.${string}`>> {
  return {
    'dosage.list': ({ academicYear, halfTerm }) => {
      const { school, dosage } = app.store;
      const year = academicYear ?? school.academicYear();
      const stretches = dosageStretches(school.halfTermsOf(year), year);
      const days = halfTerm === null ? yearDays(year) : stretches.find(({ number }) => number === halfTerm);
      if (!days) {
        throw new AppError(
          'validation',
          'The term dates of that year are not known. Choose the whole year.',
          'halfTerm',
        );
      }
      return {
        academicYear: year,
        halfTerm,
        hasHalfTerms: stretches.length > 0,
        years: dosageYears(app),
        students: dosage.between(days.firstOn, days.lastOn),
        standings: [...yearStandings(app, year)].map(([studentId, own]) => ({ studentId, ...own })),
      };
    },

    'dosage.ofStudent': ({ id }) => {
      foundStudent(app, id);
      return ownDosageOf(app, id);
    },

    'dosage.bands': () => app.store.dosageBands.get(),

    'dosage.saveBands': ({ bands }) => {
      app.store.changes.step('Change the bands of hours', (write) =>
        write.update(dosageBandsTable, DOSAGE_BANDS_ID, { edges: bands }),
      );
      return app.store.dosageBands.get();
    },
  };
}

/** The academic years there is something of, newest first; the present one always. */
export function dosageYears({ store }: Context): number[] {
  const present = store.school.academicYear();
  const earliest = store.dosage.earliestDay();
  const first = earliest === null ? present : Math.min(present, academicYearOf(earliest));
  return Array.from({ length: present - first + 1 }, (_, i) => present - i);
}

function ownDosageOf({ store }: Context, studentId: string): OwnDosage {
  const academicYear = store.school.academicYear();
  const items = itemsOf(store.dosageOfStudent, studentId).sort(newestFirst);
  const byYear = Map.groupBy(items, ({ on }) => academicYearOf(on));
  const present = byYear.get(academicYear) ?? [];
  return {
    academicYear,
    parts: dosageStretches(store.school.halfTermsOf(academicYear), academicYear).flatMap(
      ({ number, firstOn, lastOn }) =>
        partsOf(
          number,
          present.filter(({ on }) => firstOn <= on && on <= lastOn),
        ),
    ),
    items: present,
    earlierYears: [...byYear]
      .filter(([year]) => year < academicYear)
      .sort(([a], [b]) => b - a)
      .map(([year, own]) => ({ academicYear: year, ...addDosage(own.filter(({ strand }) => strand !== null)) })),
  };
}

/** The strands of one half-term's items. */
function partsOf(halfTerm: number, items: readonly DosageItem[]): HalfTermDosage[] {
  return STRAND_KEYS.flatMap((strand) => {
    const own = items.filter((item) => item.strand === strand);
    if (own.length === 0) return [];
    const marks = { ...NO_MARKS };
    for (const { mark } of own) if (mark !== null) marks[mark] += 1;
    const meetings = own.filter(({ kind }) => kind === 'meeting').length;
    const events = own.filter(({ kind }) => kind === 'event').length;
    return [{ halfTerm, strand, ...addDosage(own), marks, meetings, events }];
  });
}

function itemsOf(of: Context['store']['dosageOfStudent'], studentId: string): DosageItem[] {
  const none = { mark: null, minutesLate: 0 } as const;
  return [
    ...of.sessions(studentId).map((s): DosageItem => {
      const { id, heldOn: on, startsAt, groupName: title, strand, status, mark, minutesLate } = s;
      const path = `/sessions/register/${encodeURIComponent(id)}`;
      const dosage = sessionDosage(s, mark === null ? null : { mark, minutesLate });
      return { kind: 'session', id, on, startsAt, title, strand, status, mark, minutesLate, ...dosage, path };
    }),
    ...of.meetings(studentId).map(
      ({ id, pairId, metOn: on, minutes }): DosageItem => ({
        ...{ kind: 'meeting', id, on, startsAt: null, title: 'Mentoring', strand: 'peer-mentoring', status: 'held' },
        ...none,
        ...wholeDosage(minutes),
        path: `/sessions/mentoring/${encodeURIComponent(pairId)}`,
      }),
    ),
    ...of.events(studentId).map(({ id, name: title, kind, heldOn: on, startsAt, minutes }): DosageItem => {
      const strand = STRAND_KEYS.find((key) => key === kind) ?? null;
      return {
        ...{ kind: 'event', id, on, startsAt, title, strand, status: 'held' },
        ...none,
        ...(strand === null ? NO_DOSAGE : wholeDosage(minutes)),
        path: `/sessions/events/${encodeURIComponent(id)}`,
      };
    }),
  ];
}

function newestFirst(a: DosageItem, b: DosageItem): number {
  const at = ({ on, startsAt, id }: DosageItem) => `${on} ${startsAt ?? ''} ${id}`;
  return at(a) < at(b) ? 1 : -1;
}
