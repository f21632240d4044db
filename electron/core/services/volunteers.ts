import { randomUUID } from 'node:crypto';
import type { Volunteer, VolunteerPatch, VolunteerRow } from '../../../shared/contract/volunteers.ts';
import { CHECK_KEYS, VOLUNTEER_CHECKS } from '../../../shared/domain/volunteers.ts';
import type { Context } from '../context.ts';
import type { Handlers } from '../dispatcher.ts';
import { AppError, notFound } from '../errors.ts';
import { volunteerTable } from '../store/volunteer-table.ts';
import { defined } from './defined.ts';

type VolunteerHandlers = Pick<Handlers, Extract<keyof Handlers, `volunteers.${string}`>>;

const BLANK: Omit<Volunteer, 'id' | 'name'> = {
  organisation: '',
  role: '',
  isUndergraduate: false,
  regulatedActivity: null,
  riskAssessmentOn: null,
  dbsSeenOn: null,
  barredListOn: null,
  idCheckedOn: null,
  inductionOn: null,
  reviewOn: null,
  supervisorId: null,
  startedOn: null,
  endedOn: null,
  notes: '',
};

/** What the steps of the undo list call the fields. */
const FIELD_NAMES: Readonly<Record<keyof VolunteerPatch, string>> = {
  name: 'name',
  organisation: 'organisation',
  role: 'role',
  isUndergraduate: 'kind',
  regulatedActivity: 'regulated activity',
  riskAssessmentOn: 'risk assessment',
  dbsSeenOn: 'DBS day',
  barredListOn: 'barred-list day',
  idCheckedOn: 'ID check',
  inductionOn: 'induction',
  reviewOn: 'review',
  supervisorId: 'supervisor',
  startedOn: 'start',
  endedOn: 'end',
  notes: 'notes',
};

function changeLabel(name: string, patch: VolunteerPatch): string {
  const [field, ...more] = Object.keys(defined(patch)) as (keyof VolunteerPatch)[];
  return `Change ${name}’s ${field && more.length === 0 ? FIELD_NAMES[field] : 'details'}`;
}

const trimmed = (patch: VolunteerPatch): VolunteerPatch => ({
  ...patch,
  name: patch.name?.trim(),
  organisation: patch.organisation?.trim(),
  role: patch.role?.trim(),
});

export function foundVolunteer({ store }: Pick<Context, 'store'>, id: string): Volunteer {
  const volunteer = store.volunteers.get(id);
  if (!volunteer) throw notFound('That volunteer');
  return volunteer;
}

/** People from outside who work with students: who they are, and the days on which checks were seen. */
export function volunteersService(app: Context): VolunteerHandlers {
  function assertSound(volunteer: Volunteer, patch: VolunteerPatch): void {
    const { today } = app.ports.now();
    const early = CHECK_KEYS.find((check) => (patch[check] ?? today) > today);
    if (early !== undefined) {
      throw new AppError(
        'validation',
        `${VOLUNTEER_CHECKS[early]}: that day is still to come. Enter the day on which it was done.`,
        early,
      );
    }
    if (volunteer.barredListOn !== null && volunteer.regulatedActivity !== true) {
      throw new AppError(
        'validation',
        'Barred-list information may be asked for only where it is regulated activity. Say first that it is.',
        'barredListOn',
      );
    }
    const { startedOn, endedOn } = volunteer;
    if (startedOn !== null && endedOn !== null && endedOn < startedOn) {
      throw new AppError('validation', 'The last day is before the first. Change one of them.', 'endedOn');
    }
    if (volunteer.supervisorId !== null && !app.store.staff.get(volunteer.supervisorId)) throw notFound('That person');
  }

  return {
    'volunteers.list': () => {
      const year = app.store.school.academicYear();
      const groups = Map.groupBy(app.store.volunteers.groups(year), ({ volunteerId }) => volunteerId);
      const pairs = new Map(app.store.volunteers.pairCounts(year).map((p) => [p.volunteerId, p.pairCount]));
      return app.store.volunteers.list().map(
        (volunteer): VolunteerRow => ({
          ...volunteer,
          groups: (groups.get(volunteer.id) ?? []).map(({ id, name }) => ({ id, name })),
          pairCount: pairs.get(volunteer.id) ?? 0,
        }),
      );
    },

    'volunteers.add': ({ volunteer: said }) => {
      const fields = defined(trimmed(said));
      const volunteer: Volunteer = { ...BLANK, ...fields, name: said.name.trim(), id: randomUUID() };
      assertSound(volunteer, fields);
      app.store.changes.step(`Add ${volunteer.name} to the volunteers`, (write) =>
        write.insert(volunteerTable, volunteer),
      );
      return volunteer;
    },

    'volunteers.update': ({ id, patch: said }) => {
      const before = foundVolunteer(app, id);
      const isSupervised = said.regulatedActivity !== undefined && said.regulatedActivity !== true;
      // What may no longer be held goes with the answer that it may not.
      const patch = { ...trimmed(said), ...(isSupervised && !said.barredListOn ? { barredListOn: null } : {}) };
      assertSound({ ...before, ...defined(patch) }, said);
      app.store.changes.step(changeLabel(before.name, said), (write) => write.update(volunteerTable, id, patch));
      return foundVolunteer(app, id);
    },

    'volunteers.remove': ({ id }) => {
      const { name } = foundVolunteer(app, id);
      if (app.store.volunteers.uses(id) > 0) {
        throw new AppError(
          'conflict',
          `${name} is named in a mentoring pair, a group or a session, so the record stays. Give them a last day instead.`,
        );
      }
      app.store.changes.step(`Remove ${name} from the volunteers`, (write) => write.remove(volunteerTable, id));
      return { id };
    },
  };
}
