import type { MentoringPair, PairDetail, PairRow } from '../../../shared/contract/mentoring.ts';
import { countMeetings } from '../../../shared/domain/mentoring.ts';
import type { Context } from '../context.ts';
import { notFound } from '../errors.ts';
import type { Writer } from '../store/change-record.ts';
import { mentoringAnswersTable } from '../store/mentoring-answers-table.ts';
import { mentoringMeetingTable } from '../store/mentoring-meeting-table.ts';
import { mentoringPairTable } from '../store/mentoring-pair-table.ts';

type WithStore = Pick<Context, 'store'>;

export function foundPair({ store }: WithStore, id: string): MentoringPair {
  const pair = store.mentoringPairs.get(id);
  if (!pair) throw notFound('That mentoring pair');
  return pair;
}

/** A pair with its meetings, newest first, its answers, and what a list says of it. */
export function pairDetail({ store }: WithStore, pair: MentoringPair): PairDetail {
  const meetings = store.mentoringMeetings.ofPair(pair.id);
  const answers = store.mentoringAnswers.ofPair(pair.id);
  const before = answers.find(({ moment }) => moment === 'before') ?? null;
  const after = answers.find(({ moment }) => moment === 'after') ?? null;
  const lastMet = meetings.findLast(({ outcome }) => outcome === 'met');
  return {
    pair: {
      ...pair,
      ...countMeetings(meetings),
      lastNextStep: lastMet?.nextStep ?? '',
      beforeOn: before?.answeredOn ?? null,
      afterOn: after?.answeredOn ?? null,
    },
    meetings: meetings.toReversed(),
    before,
    after,
  };
}

export const pairRow = (app: WithStore, pair: MentoringPair): PairRow => pairDetail(app, pair).pair;

/** Removes a pair with its meetings and answers, as a part of a step. */
export function removePair({ store }: WithStore, write: Writer, id: string): void {
  for (const meeting of store.mentoringMeetings.ofPair(id)) write.remove(mentoringMeetingTable, meeting.id);
  for (const answers of store.mentoringAnswers.ofPair(id)) write.remove(mentoringAnswersTable, answers.id);
  write.remove(mentoringPairTable, id);
}
