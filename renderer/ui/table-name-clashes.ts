import { foldText } from '../../shared/domain/text.ts';
import type { EditPlan, ViewColumn, ViewRow } from './table-edit-plan.ts';

interface Named {
  readonly rowId: string | null;
  /** As it would be called. */
  readonly name: string;
  /** "Bo Lund would be called", "A new row would be called". */
  readonly how: string;
}

/** The plan with a warning for each row that it would give a name which another row has, or would have. */
export function withNameClashes<Row>(
  plan: EditPlan,
  columns: readonly ViewColumn<Row>[],
  allRows: readonly ViewRow<Row>[],
): EditPlan {
  const naming = columns.find((c) => c.edit?.isKey && c.edit.isRequired);
  if (!naming) return plan;
  const renamed = plan.cells.filter((c) => c.columnName === naming.name);
  const given: readonly Named[] = [
    ...renamed.map((c) => ({ rowId: c.rowId, name: c.after, how: `${c.rowName} would be called` })),
    ...plan.newRows.map(({ name }) => ({ rowId: null, name, how: 'A new row would be called' })),
  ];
  const kept = allRows
    .filter(({ id }) => !renamed.some((c) => c.rowId === id))
    .map(({ row }) => foldText(naming.edit?.text(row) ?? ''));
  const names = new Set(kept);
  const warnings: string[] = [];
  for (const { name, how } of given) {
    const folded = foldText(name);
    if (names.has(folded)) warnings.push(`${how} “${name}”, the name of another row.`);
    names.add(folded);
  }
  return warnings.length === 0 ? plan : { ...plan, warnings };
}
