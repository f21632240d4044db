import { randomUUID } from 'node:crypto';
import type { AnswerColumnUse, AnswersPreview } from '../../../shared/contract/answers-import.ts';
import {
  type AnswersReading,
  holdsAnswers,
  type ImportPlan,
  planImport,
  readAnswers,
} from '../../../shared/domain/answers.ts';
import { countOf } from '../../../shared/domain/text.ts';
import type { Context } from '../context.ts';
import type { Handlers } from '../dispatcher.ts';
import { AppError } from '../errors.ts';
import type { ReadTable } from '../reading/text-table.ts';
import { auditRoundPersonTable } from '../store/audit-round-table.ts';
import { findRound, readAuditAnswers, writeRating, writeSelfAudit } from './audit.ts';
import type { Jobs } from './jobs.ts';
import { addStaffMember, newStaffMember } from './staff.ts';

export type ImportHandlers = Pick<Handlers, 'audit.readAnswers' | 'audit.previewAnswers' | 'audit.applyAnswers'>;

/** A file that was read, with what the person has chosen about it so far. Held in memory until applied or replaced. */
interface OpenImport {
  readonly importId: string;
  readonly roundId: string;
  readonly fileName: string;
  readonly sheet: string;
  readonly reading: AnswersReading;
  columns: readonly { readonly index: number; readonly use: AnswerColumnUse }[];
  people: readonly { readonly key: string; readonly staffId: string | null; readonly skip: boolean }[];
}

/** Self-audit answers from a file: read, matched, shown, and applied as one step. One file is open at a time. */
export function auditImportService(app: Context, jobs: Jobs, readTable: ReadTable): ImportHandlers {
  let open: OpenImport | null = null;

  function opened(importId: string): OpenImport {
    if (open?.importId !== importId) {
      throw new AppError('not-found', 'That file is no longer open here. Choose it again.');
    }
    return open;
  }

  function planOf(file: OpenImport): ImportPlan {
    return planImport(file.reading, {
      framework: app.store.framework.get(),
      staff: app.store.staff.list(),
      present: readAuditAnswers(app, file.roundId),
      columns: file.columns,
      people: file.people,
    });
  }

  function preview(file: OpenImport): AnswersPreview {
    const { importId, fileName, sheet } = file;
    const { answersToApply: _, ...shown } = planOf(file);
    return { importId, fileName, sheet, ...shown };
  }

  return {
    'audit.readAnswers': async ({ roundId, fileToken }) => {
      findRound(app, roundId);
      const chosen = await app.ports.files.take(fileToken);
      const table = await jobs.run('read-answers', `Reading ${chosen.name}`, (signal) => readTable(chosen, { signal }));
      const framework = app.store.framework.get();
      const reading = readAnswers(table, framework);
      if (!holdsAnswers(reading, framework)) {
        throw new AppError(
          'validation',
          `“${chosen.name}” does not look like answers to the self-audit: no column asks about a statement. Choose the file that your form exported. Nothing was changed.`,
        );
      }
      open = {
        importId: randomUUID(),
        roundId,
        fileName: chosen.name,
        sheet: table.sheet,
        reading,
        columns: [],
        people: [],
      };
      return preview(open);
    },

    'audit.previewAnswers': ({ importId, columns, people }) => {
      const file = opened(importId);
      file.columns = columns;
      file.people = people;
      return preview(file);
    },

    'audit.applyAnswers': ({ importId }) => {
      const file = opened(importId);
      const round = findRound(app, file.roundId);
      if (round.status === 'closed') {
        throw new AppError('conflict', `“${round.name}” is closed. Open it again to bring answers in.`);
      }
      const { answersToApply } = planOf(file);
      if (answersToApply.length === 0) {
        throw new AppError('conflict', 'There is nobody to bring in from this file. Check the people and the columns.');
      }
      const result = app.store.changes.step(
        `Import answers from ${countOf(answersToApply.length, 'person', 'people')}`,
        (write) => {
          const asked = new Set(round.staffIds);
          let added = 0;
          let ratings = 0;
          for (const { person, answeredOn, note, ratings: cells } of answersToApply) {
            let { staffId } = person;
            if (staffId === null) {
              staffId = addStaffMember(
                write,
                newStaffMember({ name: person.name || person.email, email: person.email }),
              ).id;
              added += 1;
            }
            if (!asked.has(staffId)) {
              write.insert(auditRoundPersonTable, { id: `${round.id}:${staffId}`, roundId: round.id, staffId });
              asked.add(staffId);
            }
            writeSelfAudit(app, write, round.id, { staffId, answeredOn: answeredOn ?? round.heldOn, note });
            for (const { statementId, rating, wantsPd } of cells) {
              writeRating(app, write, round.id, { staffId, statementId, rating, wantsPd });
              if (rating !== null) ratings += 1;
            }
          }
          return { people: answersToApply.length, added, ratings };
        },
      );
      open = null;
      return result;
    },
  };
}
