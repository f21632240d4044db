import type { MentoringMeeting } from '../../../shared/contract/mentoring.ts';
import type { Db } from './database.ts';
import { defineTable, type Plain } from './table.ts';

export const mentoringMeetingTable = defineTable<Plain<MentoringMeeting>>('mentoring_meeting', {
  id: 'plain',
  pairId: 'plain',
  metOn: 'plain',
  minutes: 'plain',
  outcome: 'plain',
  notes: 'plain',
  nextStep: 'plain',
});

export function mentoringMeetingQueries(db: Db) {
  const fields = mentoringMeetingTable.select('t');
  const ofPair = db.prepare(`SELECT ${fields} FROM mentoring_meeting t WHERE t.pair_id = ? ORDER BY t.met_on, t.rowid`);
  const get = db.prepare(`SELECT ${fields} FROM mentoring_meeting t WHERE t.id = ?`);
  return {
    /** By day. */
    ofPair: (pairId: string): MentoringMeeting[] => ofPair.all(pairId).map(mentoringMeetingTable.read),
    get(id: string): MentoringMeeting | null {
      const row = get.get(id);
      return row === undefined ? null : mentoringMeetingTable.read(row);
    },
  };
}
