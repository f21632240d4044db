import type { AuditFramework, Rating, RatingCell } from '../../../../shared/contract/audit.ts';

/** A cell of the answers grid, by position: statements down, people across. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, its edges included. */
export interface Block {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** What one person said of one statement. */
export interface Answer {
  readonly rating: Rating | null;
  readonly wantsPd: boolean;
}

export const NO_ANSWER: Answer = { rating: null, wantsPd: false };

/** A statement that staff are asked, with the domain it begins when it is the first of one. */
export interface GridStatement {
  readonly id: string;
  readonly code: string;
  readonly text: string;
  readonly domain: { readonly code: string; readonly name: string };
  readonly startsDomain: boolean;
}

export interface GridPerson {
  readonly id: string;
  readonly name: string;
}

export function statementsAsked(framework: AuditFramework): readonly GridStatement[] {
  return framework.domains.flatMap(({ code, name, statements }) =>
    statements
      .filter((s) => s.askedOfStaff)
      .map((s, i) => ({ id: s.id, code: s.code, text: s.text, domain: { code, name }, startsDomain: i === 0 })),
  );
}

export function blockOf(a: Spot, b: Spot): Block {
  return {
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column),
  };
}

export const isOneCell = (block: Block): boolean => block.top === block.bottom && block.left === block.right;

/** The spots of a block, row by row. */
export function spotsOf(block: Block): readonly Spot[] {
  const spots: Spot[] = [];
  for (let row = block.top; row <= block.bottom; row++) {
    for (let column = block.left; column <= block.right; column++) spots.push({ row, column });
  }
  return spots;
}

/** Whose answer and to what a spot is; null outside the grid. */
export function cellAt(
  { row, column }: Spot,
  statements: readonly GridStatement[],
  people: readonly GridPerson[],
): Pick<RatingCell, 'staffId' | 'statementId'> | null {
  const statement = statements[row];
  const person = people[column];
  return statement && person ? { staffId: person.id, statementId: statement.id } : null;
}
