import { randomUUID } from 'node:crypto';
import type { TargetRule } from '../../../shared/contract/students.ts';
import { COUNTED_REASONS, nameOf, STANDINGS, TARGET_LISTS } from '../../../shared/domain/students.ts';
import {
  isAgainstRule,
  isHere,
  type JudgedStudent,
  studentsWords,
  targetListOf,
} from '../../../shared/domain/target-rule.ts';
import type { Context } from '../context.ts';
import type { Handlers } from '../dispatcher.ts';
import { AppError, notFound } from '../errors.ts';
import { nominationTable } from '../store/nomination-table.ts';
import type { StoredStudent } from '../store/student-table.ts';
import { targetDecisionTable } from '../store/target-decision-table.ts';
import { TARGET_RULE_ID, targetRuleTable } from '../store/target-rule-table.ts';

type TargetHandlers = Pick<Handlers, Extract<keyof Handlers, `targets.${string}`>>;

/** The school's rule, what people decided by it or against it, and whom teachers nominated. */
export function targetsService(app: Context): TargetHandlers {
  const found = (id: string): StoredStudent & JudgedStudent => {
    const student = app.store.students.get(id);
    if (student === null) throw notFound('One of these students');
    if (!isHere(student)) {
      throw new AppError('conflict', `${nameOf(student)} has left the school, so nothing was changed. Leave them out.`);
    }
    return { ...student, reasons: app.store.pupilPremiumReasons.of(id), nominations: app.store.nominations.of(id) };
  };

  return {
    'targets.rule': () => app.store.targetRule.get(),

    'targets.saveRule': ({ rule }) => {
      app.store.changes.step('Change the target rule', (write) =>
        write.update(targetRuleTable, TARGET_RULE_ID, inOrder(rule)),
      );
      return app.store.targetRule.get();
    },

    'targets.decide': ({ decisions, what }) => {
      const rule = app.store.targetRule.get();
      const { academicYear } = app.store.school.get();
      const { today, at } = app.ports.now();
      // Today may be another day than the clock's.
      const decidedAt = `${today}${at.slice(today.length)}`;
      const rows = decisions.map(({ studentId, standing, reason: given }) => {
        const student = found(studentId);
        const { list, why } = targetListOf(student, rule, academicYear);
        const isOverride = isAgainstRule(standing, list);
        const reason = given.trim();
        if (isOverride && reason === '') {
          const sentence = `“${STANDINGS[standing]}” goes against the rule for ${nameOf(student)} (${TARGET_LISTS[list]}: ${why}). Enter a reason.`;
          throw new AppError('validation', sentence, 'reason');
        }
        return { id: randomUUID(), studentId, standing, list, why, reason, isOverride, decidedAt };
      });
      app.store.changes.step(what || `Decide about ${studentsWords(rows.length)}`, (write) => {
        for (const row of rows) write.insert(targetDecisionTable, row);
      });
      return { decided: rows.length };
    },

    'targets.nominate': ({ studentIds, nominatedBy, reason }) => {
      const ids = [...new Set(studentIds)];
      for (const id of ids) found(id);
      const nominatedOn = app.ports.now().today;
      app.store.changes.step(`Nominate ${studentsWords(ids.length)}`, (write) => {
        for (const studentId of ids) {
          const row = { studentId, nominatedBy: nominatedBy.trim(), reason: reason.trim(), nominatedOn };
          write.insert(nominationTable, { id: randomUUID(), ...row });
        }
      });
      return { nominated: ids.length };
    },

    'targets.withdrawNomination': ({ id }) => {
      if (!app.store.nominations.list().some((nomination) => nomination.id === id)) throw notFound('That nomination');
      app.store.changes.step('Withdraw a nomination', (write) => write.remove(nominationTable, id));
      return { id };
    },
  };
}

/** One way of writing each rule, so that the same rule saved again is no change. */
function inOrder(rule: TargetRule): TargetRule {
  const reasons = (Object.keys(COUNTED_REASONS) as (keyof typeof COUNTED_REASONS)[]).filter((key) =>
    rule.reasons.includes(key),
  );
  return { ...rule, reasons, years: [...new Set(rule.years)].sort((a, b) => a - b) };
}
