import type { Need, Rating } from '../../../../shared/contract/audit.ts';
import { mean } from '../../../../shared/domain/audit.ts';
import type { RoundView } from '../place-data.ts';

export interface HeatRow {
  readonly need: Need;
  readonly isAskedOfStaff: boolean;
  /** One for each person asked; null: no answer. */
  readonly ratings: readonly (Rating | null)[];
}

export interface HeatDomain {
  readonly code: string;
  readonly name: string;
  /** Mean of the staff medians. */
  readonly average: number | null;
  /** Mean of the department ratings. */
  readonly department: number | null;
  readonly rows: readonly HeatRow[];
}

/** The whole audit as a heat map: domains, their statements, and each person's rating. */
export function heatMapOf({ framework, people, answers, result }: RoundView): readonly HeatDomain[] {
  const ratings = new Map(answers.ratings.map((r) => [`${r.staffId} ${r.statementId}`, r.rating]));
  const needs = new Map(result.needs.map((n) => [n.statementId, n]));
  return framework.domains.map(({ code, name, statements }) => {
    const rows = statements.flatMap((s): HeatRow[] => {
      const need = needs.get(s.id);
      if (!need) return [];
      const said = people.map((p) => ratings.get(`${p.id} ${s.id}`) ?? null);
      return [{ need, isAskedOfStaff: s.askedOfStaff, ratings: said }];
    });
    return {
      code,
      name,
      average: result.domainAverages.find((a) => a.domainCode === code)?.average ?? null,
      department: mean(rows.map((r) => r.need.departmentRating)),
      rows,
    };
  });
}
