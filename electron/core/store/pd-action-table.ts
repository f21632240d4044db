import type { PdAction } from '../../../shared/contract/pd-action.ts';
import type { Db } from './database.ts';
import { defineTable, type Plain } from './table.ts';

export type PdActionRow = Plain<Omit<PdAction, 'participantIds' | 'statementIds' | 'progress'>>;
export const pdActionTable = defineTable<PdActionRow>('pd_action', {
  id: 'plain',
  priorityId: 'plain',
  position: 'plain',
  title: 'plain',
  needEvidence: 'plain',
  objective: 'plain',
  changeInPractice: 'plain',
  effectOnStudents: 'plain',
  activity: 'plain',
  form: 'plain',
  provider: 'plain',
  mechanisms: 'json',
  dfeParts: 'json',
  leadId: 'plain',
  startHalfTerm: 'plain',
  endHalfTerm: 'plain',
  startOn: 'plain',
  endOn: 'plain',
  minutesPerPerson: 'plain',
  feePence: 'plain',
  coverHalfDays: 'plain',
  travelPence: 'plain',
  resourcesPence: 'plain',
  costsEstimated: 'flag',
  fundingSource: 'plain',
  cover: 'plain',
  coverNotes: 'plain',
  successMeasure: 'plain',
  successBaseline: 'plain',
  successTarget: 'plain',
  successOn: 'plain',
  evidenceSources: 'plain',
  guskeyTargeted: 'plain',
  guskeyReached: 'plain',
  status: 'plain',
  stoppedReason: 'plain',
  outcome: 'plain',
  reviewOn: 'plain',
  hodComment: 'plain',
  hodAgreed: 'plain',
  hodAgreedOn: 'plain',
  nextStep: 'plain',
  draftReason: 'plain',
  offerId: 'plain',
});
export const pdActionParticipantTable = defineTable<{ readonly id: string; actionId: string; staffId: string }>(
  'pd_action_participant',
  { id: 'plain', actionId: 'plain', staffId: 'plain' },
);
export const pdActionStatementTable = defineTable<{ readonly id: string; actionId: string; statementId: string }>(
  'pd_action_statement',
  { id: 'plain', actionId: 'plain', statementId: 'plain' },
);
export const pdActionProgressTable = defineTable<{
  readonly id: string;
  actionId: string;
  halfTerm: number;
  note: string;
}>('pd_action_progress', { id: 'plain', actionId: 'plain', halfTerm: 'plain', note: 'plain' });

const SELECT_ACTIONS = `SELECT ${pdActionTable.select('a')},
    (SELECT json_group_array(p.staff_id) FROM pd_action_participant p WHERE p.action_id = a.id) AS participantIds,
    (SELECT json_group_array(s.statement_id) FROM pd_action_statement s WHERE s.action_id = a.id) AS statementIds,
    (SELECT json_group_array(json_object('halfTerm', n.half_term, 'note', n.note))
      FROM (SELECT half_term, note FROM pd_action_progress WHERE action_id = a.id ORDER BY half_term) n) AS progress`;

/** The actions of a plan in the order people see them; the benchmark times this statement bare. */
export const LIST_ACTIONS_SQL = `${SELECT_ACTIONS}
  FROM pd_action a JOIN priority r ON r.id = a.priority_id WHERE r.plan_id = ? ORDER BY r.position, r.id, a.position, a.id`;

export function pdActionQueries(db: Db) {
  const list = db.prepare(LIST_ACTIONS_SQL);
  const get = db.prepare(`${SELECT_ACTIONS} FROM pd_action a WHERE a.id = ?`);
  const idsOfPlan = db
    .prepare('SELECT a.id FROM pd_action a JOIN priority r ON r.id = a.priority_id WHERE r.plan_id = ?')
    .pluck();
  const siblings = db.prepare('SELECT id FROM pd_action WHERE priority_id = ? ORDER BY position, id').pluck();
  const ref = db
    .prepare(
      `SELECT r.position || '.' || (SELECT count(*) FROM pd_action b
        WHERE b.priority_id = a.priority_id AND (b.position, b.id) <= (a.position, a.id))
       FROM pd_action a JOIN priority r ON r.id = a.priority_id WHERE a.id = ?`,
    )
    .pluck();
  const year = db
    .prepare(
      `SELECT p.academic_year FROM pd_action a JOIN priority r ON r.id = a.priority_id JOIN plan p ON p.id = r.plan_id
       WHERE a.id = ?`,
    )
    .pluck();
  const lastPosition = db.prepare('SELECT coalesce(max(position), 0) FROM pd_action WHERE priority_id = ?').pluck();
  return {
    list: (planId: string) => list.all(planId).map(readAction),
    get(id: string): PdAction | null {
      const row = get.get(id);
      return row === undefined ? null : readAction(row);
    },
    /** The reference people use, such as 2.3: the same as actionRefs gives. */
    ref: (id: string) => (ref.get(id) as string | undefined) ?? '',
    /** The academic year of the plan that an action belongs to; undefined when there is no such action. */
    yearOf: (id: string) => year.get(id) as number | undefined,
    /** In no order. */
    idsOfPlan: (planId: string) => idsOfPlan.all(planId) as string[],
    idsOfPriority: (priorityId: string) => siblings.all(priorityId) as string[],
    lastPosition: (priorityId: string) => lastPosition.get(priorityId) as number,
  };
}

function readAction(stored: unknown): PdAction {
  const row = pdActionTable.read(stored) as unknown as Record<string, unknown>;
  for (const list of ['participantIds', 'statementIds', 'progress']) {
    const text = row[list] as string;
    row[list] = text === '[]' ? [] : JSON.parse(text);
  }
  return row as unknown as PdAction;
}
