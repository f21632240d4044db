import { foldText } from '../../shared/domain/text.ts';
import { isSameWord } from './table-edit.ts';
import type { ViewColumn, ViewRow } from './table-edit-plan.ts';

type Columns<Row> = readonly (ViewColumn<Row> | null)[];

/** The row that pasted texts mean, or a sentence that says why it is not clear; null when there is none. */
export type MeantRow<Row> = { readonly row: ViewRow<Row> } | { readonly sentence: string } | null;

const UNCLEAR = 'Several rows here are called this, so it is not clear which is meant';

/**
 * Finds the row that a pasted row means by its key columns, such as a name and a UPN. Of several with one name it is the
 * one that agrees with what else was pasted and tells rows apart, such as the form.
 */
export function rowFinder<Row>(allRows: readonly ViewRow<Row>[], columns: Columns<Row>) {
  const keys = columns.flatMap((column, i) =>
    column?.edit?.isKey ? [{ column, i, ...indexOf(allRows, column) }] : [],
  );
  const tellers = columns.flatMap((column, i) => (column?.edit?.tellsApart ? [{ column, i }] : []));
  return (texts: readonly string[]): MeantRow<Row> => {
    const found = keys.flatMap(({ column, i, find }) => {
      const rows = find(texts[i] ?? '');
      return rows.length === 0 ? [] : [{ column, rows }];
    });
    const [first, second] = found;
    if (!first) return null;
    const common = first.rows.filter((row) => found.every(({ rows }) => rows.includes(row)));
    if (common.length === 0) {
      return {
        sentence: `The ${first.column.name} is of one row here and the ${second?.column.name ?? ''} of another`,
      };
    }
    const meant = common.length === 1 ? common : common.filter((row) => tellers.some(hasText) && agrees(row));
    const [only] = meant;
    if (!only || meant.length > 1) return { sentence: UNCLEAR };
    const other = keys.find(({ column, i }) => isAnother(column, only, texts[i] ?? ''));
    return other
      ? { sentence: `The ${other.column.name} here is another one, so somebody else may be meant` }
      : { row: only };

    function hasText({ i }: { readonly i: number }) {
      return (texts[i] ?? '').trim() !== '';
    }
    function agrees(row: ViewRow<Row>) {
      return tellers.every(({ column, i }) => says(column, row, texts[i] ?? ''));
    }
  };
}

/** How many texts of the first column name rows here. */
export function countNamed<Row>(
  texts: readonly string[],
  allRows: readonly ViewRow<Row>[],
  column: ViewColumn<Row>,
): number {
  const { find } = indexOf(allRows, column);
  return texts.filter((text) => find(text).length > 0).length;
}

const NONE: readonly never[] = [];

function indexOf<Row>(allRows: readonly ViewRow<Row>[], { edit }: ViewColumn<Row>) {
  const fold = edit?.known?.fold ?? foldText;
  const byText = new Map<string, ViewRow<Row>[]>();
  for (const row of allRows) {
    const texts = [edit?.text(row.row) ?? '', ...(edit?.known?.by(row.row) ?? [])];
    for (const key of new Set(texts.map(fold))) byText.set(key, [...(byText.get(key) ?? []), row]);
  }
  byText.delete('');
  const find = (text: string): readonly ViewRow<Row>[] => {
    if (text.trim() === '') return NONE;
    const rows = byText.get(fold(text)) ?? NONE;
    // "Lee, Ann" is not "Ann, Lee", though both may be called Ann Lee.
    const exact = rows.length > 1 ? rows.filter(({ row }) => isSameWord(edit?.text(row) ?? '', text)) : NONE;
    return exact.length > 0 ? exact : rows;
  };
  return { find };
}

function says<Row>({ edit }: ViewColumn<Row>, { row }: ViewRow<Row>, text: string): boolean {
  const own = edit?.text(row) ?? '';
  if (text.trim() === '' || foldText(own) === foldText(text)) return true;
  const parsed = edit?.parse?.(text, row);
  return parsed?.ok === true && parsed.value.says === own;
}

/** A text that no two rows share and that does not change is another one. */
function isAnother<Row>(column: ViewColumn<Row>, row: ViewRow<Row>, text: string): boolean {
  const own = column.edit?.text(row.row) ?? '';
  return column.edit?.identifies === true && own !== '' && !says(column, row, text);
}
