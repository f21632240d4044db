import type { AuditRound } from '../../../shared/contract/audit.ts';
import type { Audience } from '../../../shared/contract/documents.ts';
import type { PdAction } from '../../../shared/contract/pd-action.ts';
import type { Plan } from '../../../shared/contract/plan.ts';
import { auditResult } from '../../../shared/domain/audit.ts';
import { checkPlan } from '../../../shared/domain/plan-checks.ts';
import { academicYearOf } from '../../../shared/domain/school-year.ts';
import type { Context } from '../context.ts';
import type { Handlers } from '../dispatcher.ts';
import type { PlanDocumentInput } from '../documents/plan-document.ts';
import type { OwnAnswers } from '../documents/staff/my-pd.ts';
import type { StaffPapersInput } from '../documents/staff/staff-facts.ts';
import type { StaffFile } from '../documents/staff/staff-files.ts';
import { AppError, notFound } from '../errors.ts';
import { readAuditAnswers } from './audit.ts';
import { currentPlan, planOfYear } from './current-plan.ts';

/** Gathers all that a plan document may say; the audience's model leaves out what its readers may not see. */
function planDocumentInput(app: Context, audience: Audience, academicYear: number | undefined): PlanDocumentInput {
  const plan = planOfYear(app, academicYear);
  const { store } = app;
  const round = auditRoundOf(app, plan);
  const framework = store.framework.get();
  const answers = round && readAuditAnswers(app, round.id);
  const priorities = store.priorities.list(plan.id);
  const actions = store.actions.list(plan.id);
  const staff = store.staff.list();
  const school = store.school.ofYear(plan.academicYear);
  return {
    school,
    plan,
    aims: store.plans.aims(plan.id),
    priorities,
    reviews: store.plans.reviews(plan.id),
    actions,
    staff,
    framework,
    round,
    result: answers && auditResult(framework, answers),
    answers,
    checks: checkPlan({ plan, priorities, actions, sessions: store.pdSessions.list(plan.id), staff, school }),
    today: app.ports.now().today,
    audience,
  };
}

/** What the papers for staff are made from: no audit answers are among it. */
export function staffPapersInput(app: Context): StaffPapersInput {
  const plan = currentPlan(app);
  const { store } = app;
  return {
    school: store.school.get(),
    plan,
    priorities: store.priorities.list(plan.id),
    actions: store.actions.list(plan.id),
    staff: store.staff.list(),
    sessions: store.pdSessions.list(plan.id),
    framework: store.framework.get(),
    today: app.ports.now().today,
  };
}

/** What one person asked for in the plan's audit round; other people's answers stay out. */
function ownAnswers(app: Context): (staffId: string) => OwnAnswers {
  const round = auditRoundOf(app, currentPlan(app));
  const ratings = round ? app.store.selfAudits.ratings(round.id) : [];
  return (staffId) => ({
    roundName: round?.name ?? '',
    wantsPd: ratings
      .filter((r) => r.staffId === staffId && r.wantsPd)
      .map(({ statementId, rating }) => ({ statementId, rating: typeof rating === 'number' ? rating : null })),
  });
}

/** The round a plan was made from, else the newest up to the end of its year. */
function auditRoundOf({ store }: Context, { roundId, academicYear }: Plan): AuditRound | null {
  const rounds = store.rounds.list().filter((r) => r.id === roundId || academicYearOf(r.heldOn) <= academicYear);
  return rounds.find((r) => r.id === roundId) ?? rounds[0] ?? null;
}

/** A calendar file without a day in it would only puzzle whoever opens it. */
function assertSessions({ sessions, actions }: StaffPapersInput, action: PdAction | null): void {
  const wanted = new Set(
    action === null ? actions.filter((a) => a.status !== 'stopped').map((a) => a.id) : [action.id],
  );
  if (sessions.some((s) => wanted.has(s.actionId) && s.cancelledReason === '')) return;
  throw new AppError(
    'not-found',
    action === null
      ? 'No PD session has a day yet. Open an action and add one under “PD sessions”.'
      : 'This action has no PD session yet. Add one under “PD sessions”.',
  );
}

/** Progress of the papers is pushed under this name. */
const MY_PD_JOB = 'my-pd';

// The libraries behind the files are large and start-up does not need them: each is loaded when it is first wanted.

export function documentsService(app: Context): Pick<Handlers, Extract<keyof Handlers, `documents.${string}`>> {
  const save = ({ name, mediaType, bytes }: StaffFile) => app.ports.files.save({ name, bytes }, mediaType);

  function actionOf(id: string): PdAction {
    const action = app.store.actions.get(id);
    if (!action) throw notFound('That action');
    return action;
  }

  return {
    'documents.exportPlan': async ({ format, audience, academicYear }) => {
      const { exportPlan } = await import('../documents/export-plan.ts');
      const file = await exportPlan(planDocumentInput(app, audience, academicYear), format, app.resourcesDir);
      const saved = await save(file);
      return saved.how === 'cancelled' ? saved : { ...saved, hiddenNames: file.hiddenNames };
    },

    'documents.joiningNote': async ({ actionId }) => {
      const action = actionOf(actionId);
      const { joiningNoteFile } = await import('../documents/staff/staff-files.ts');
      return save(await joiningNoteFile(staffPapersInput(app), action));
    },

    'documents.calendar': async ({ actionId }) => {
      const action = actionId === null ? null : actionOf(actionId);
      const input = staffPapersInput(app);
      assertSessions(input, action);
      const { calendarFile } = await import('../documents/staff/staff-files.ts');
      return save(await calendarFile(input, action, app.ports.now().at));
    },

    'documents.coverList': async ({ firstOn, lastOn, format }) => {
      if (lastOn < firstOn) throw new AppError('validation', 'The last day must not be before the first.', 'lastOn');
      const { coverListFile } = await import('../documents/staff/staff-files.ts');
      return save(await coverListFile(staffPapersInput(app), { firstOn, lastOn }, format));
    },

    'documents.myPd': async ({ staffIds }) => {
      const input = staffPapersInput(app);
      const own = ownAnswers(app);
      const people = [...new Set(staffIds)].map((id) => {
        const person = input.staff.find((s) => s.id === id);
        if (!person) throw notFound('One of those people');
        return { person, own: own(id) };
      });
      const { myPdFile } = await import('../documents/staff/staff-files.ts');
      const onDone = async (done: number) => {
        app.ports.transport.push({ type: 'progress', job: MY_PD_JOB, done, of: people.length, what: 'Writing My PD' });
        // Lets the message go out before the next file is written.
        await new Promise(setImmediate);
      };
      return save(await myPdFile(input, people, onDone));
    },
  };
}
