import { contract, type InputOf, type OutputOf } from '../../../shared/contract/index.ts';
import type { Context } from '../context.ts';
import type { Handlers } from '../dispatcher.ts';
import type { Ports } from '../ports.ts';
import { auditService } from '../services/audit.ts';
import { eventsService } from '../services/events.ts';
import { groupsService } from '../services/groups.ts';
import { mentoringService } from '../services/mentoring.ts';
import { pdSessionsService } from '../services/pd-sessions.ts';
import { planService } from '../services/plan.ts';
import { planActionsService } from '../services/plan-actions.ts';
import { schoolService } from '../services/school.ts';
import { sessionsService } from '../services/sessions.ts';
import { staffService } from '../services/staff.ts';
import { targetsService } from '../services/targets.ts';
import { volunteersService } from '../services/volunteers.ts';
import { weekService } from '../services/week.ts';
import type { Store } from '../store/store.ts';
import { type SampleDates, sampleDates } from './sample-dates.ts';

type SampleHandlers = Pick<
  Handlers,
  | Extract<
      keyof Handlers,
      | `school.${string}`
      | `staff.${string}`
      | `plan.${string}`
      | `pdSessions.${string}`
      | `targets.${string}`
      | `groups.${string}`
      | `sessions.${string}`
      | `mentoring.${string}`
      | `events.${string}`
      | `week.${string}`
      | `volunteers.${string}`
    >
  | AuditCall
>;
type AuditCall =
  | 'audit.framework'
  | 'audit.addRound'
  | 'audit.updateRound'
  | 'audit.rate'
  | 'audit.saveNote'
  | 'audit.rateDepartment'
  | 'audit.overrideRank'
  | 'audit.result';

/** What the parts of the sample school are made with: the app's own services, so that every rule of theirs holds. */
export interface SampleDesk {
  readonly dates: SampleDates;
  readonly catalogue: Context['catalogue'];
  call<N extends keyof SampleHandlers>(name: N, input: InputOf<N>): OutputOf<N>;
  /** For what the app learns from files alone. */
  readonly store: Store;
  /** The statement of a code such as A3, by its id. */
  statementId(code: string): string;
  /** Does something as if it were that day. */
  on(day: string, work: () => void): void;
}

export function sampleDesk(contextWith: (ports: Ports) => Context, ports: Ports): SampleDesk {
  const { today, at } = ports.now();
  let day = today;
  const app = contextWith({ ...ports, now: () => ({ today: day, at: day === today ? at : `${day}T15:30:00.000Z` }) });
  const handlers: SampleHandlers = {
    ...schoolService(app),
    ...staffService(app),
    ...auditService(app),
    ...planService(app),
    ...planActionsService(app),
    ...pdSessionsService(app),
    ...targetsService(app),
    ...groupsService(app),
    ...sessionsService(app),
    ...mentoringService(app),
    ...eventsService(app),
    ...weekService(app),
    ...volunteersService(app),
  };
  const call: SampleDesk['call'] = (name, input) => {
    const handler = handlers[name] as (parsed: unknown) => unknown;
    const value = handler(contract[name].input.parse(input));
    if (value instanceof Promise) throw new Error(`${name} cannot be waited for here`);
    return value as never;
  };
  const ids = new Map(call('audit.framework', {}).domains.flatMap((d) => d.statements.map((s) => [s.code, s.id])));
  return {
    dates: sampleDates(today),
    catalogue: app.catalogue,
    store: app.store,
    call,
    statementId(code) {
      const id = ids.get(code);
      if (id === undefined) throw new Error(`the framework has no statement ${code}`);
      return id;
    },
    on(other, work) {
      const before = day;
      day = other;
      work();
      day = before;
    },
  };
}
