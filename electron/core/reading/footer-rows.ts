import { type GridRow, isNumberOrDate } from './grid.ts';

/** Totals and "end of report" lines are looked for in so many last rows. */
const FOOTER_ROWS = 8;

const THINGS = '(?:records?|rows?|students?|pupils?|learners?|people|responses|entries)';
const FOOTER = new RegExp(
  [
    `^(?:grand |sub-?)?totals?(?: (?:number|no\\.?|count))?(?: of)?(?: ${THINGS})?[\\s:=]*[\\d.,]*$`,
    '^(?:averages?|mean|median|sum|count)[\\s:=]*[\\d.,]*$',
    '^(?:number|no\\.?|count) of \\w+',
    `^${THINGS}(?: count)?\\s*[:=]\\s*[\\d,]+$`,
    `^[\\d,]+ ${THINGS}(?: (?:listed|found|in total|selected))?\\.?$`,
    '^\\W*end of (?:report|list|file|data)\\b',
    '^(?:report )?(?:run|printed|generated|produced|exported)(?: on| by| at|:)',
    '^page \\d+',
  ].join('|'),
  'i',
);
/** A total among the rows, such as that of one class: nothing else is in its row. */
const SUBTOTAL = new RegExp(`^(?:sub-?)?total(?: ${THINGS})?\\s*[:=]\\s*[\\d,]+$`, 'i');

/** Takes totals and "end of report" lines away from the rows below the headings. */
export function withoutFooter(
  rows: readonly GridRow[],
  headings: number,
): { readonly kept: readonly GridRow[]; readonly left: readonly GridRow[] } {
  let end = rows.length;
  for (let i = rows.length - 1; i >= 0 && rows.length - i <= FOOTER_ROWS; i -= 1) {
    const row = rows[i];
    if (row && isFooter(row, headings)) end = i;
    else break;
  }
  const kept: GridRow[] = [];
  const left: GridRow[] = [];
  for (const row of rows.slice(0, end)) (isSubtotal(row) ? left : kept).push(row);
  return { kept, left: [...left, ...rows.slice(end)] };
}

function isFooter(row: GridRow, headings: number): boolean {
  const [first, ...others] = row.cells.filter((cell) => cell !== '');
  if (first === undefined || !FOOTER.test(first)) return false;
  return row.filled <= headings / 3 || others.every(isNumberOrDate);
}

function isSubtotal(row: GridRow): boolean {
  return row.filled === 1 && SUBTOTAL.test(row.cells[row.width - 1] ?? '');
}
