import { randomUUID } from 'node:crypto';
import type { MentoringAnswers } from '../../../shared/contract/mentoring.ts';
import { MOMENTS, type Moment, QUESTION_KEYS } from '../../../shared/domain/mentoring-questionnaire.ts';
import type { Context } from '../context.ts';
import type { Handlers } from '../dispatcher.ts';
import { AppError, notFound } from '../errors.ts';
import { mentoringAnswersTable } from '../store/mentoring-answers-table.ts';
import { foundPair } from './mentoring-rows.ts';

type AnswersHandlers = Pick<Handlers, 'mentoring.saveAnswers' | 'mentoring.removeAnswers'>;

const labelOf = (verb: string, moment: Moment) => `${verb} the answers ${MOMENTS[moment].toLowerCase()}`;

/** What a mentee says before the mentoring and after it. */
export function answersHandlers(app: Context): AnswersHandlers {
  const held = (pairId: string, moment: Moment): MentoringAnswers | undefined =>
    app.store.mentoringAnswers.ofPair(pairId).find((one) => one.moment === moment);

  return {
    'mentoring.saveAnswers': ({ pairId, moment, answeredOn, answers, comment }) => {
      foundPair(app, pairId);
      if (answeredOn > app.ports.now().today) {
        throw new AppError('validation', 'That day is still to come. Enter the day it was filled in.', 'answeredOn');
      }
      const known = Object.fromEntries(Object.entries(answers).filter(([key]) => QUESTION_KEYS.has(key)));
      if (Object.keys(known).length === 0) {
        throw new AppError('validation', 'Answer at least one of the sentences.', 'answers');
      }
      const before = held(pairId, moment);
      const fields = { answeredOn, answers: known, comment: comment.trim() };
      const saved: MentoringAnswers = { ...fields, id: before?.id ?? randomUUID(), pairId, moment };
      app.store.changes.step(labelOf('Keep', moment), (write) => {
        if (before) write.update(mentoringAnswersTable, before.id, fields);
        else write.insert(mentoringAnswersTable, saved);
      });
      return saved;
    },

    'mentoring.removeAnswers': ({ pairId, moment }) => {
      const before = held(pairId, moment);
      if (!before) throw notFound('That questionnaire');
      app.store.changes.step(labelOf('Remove', moment), (write) => write.remove(mentoringAnswersTable, before.id));
      return { pairId };
    },
  };
}
