import { COLOURS } from '../colours.ts';
import { linesOf } from './pieces.ts';
import { escapeXml, PlainBlock, paragraphXml, type Run } from './plain-xml.ts';

/** What a cell shows: a text, whose lines become paragraphs, or that with its look. */
export type Cell =
  | string
  | {
      readonly text: string;
      readonly bold?: boolean;
      readonly colour?: string;
      /** A bold line before the text. */
      readonly lead?: string;
      readonly leadColour?: string;
      /** Hex digits behind the text. */
      readonly fill?: string;
      /** The name of a bookmark around the first line. */
      readonly bookmark?: string;
    };

export interface Column {
  readonly title: string;
  /** DXA. */
  readonly width: number;
  /** Text at the left, a number at the right, a mark in the middle. */
  readonly kind?: 'number' | 'mark';
  /** Turn the heading so that a narrow column can hold it. */
  readonly turned?: boolean;
  /** Leave the column out when it has nothing to say; the widest column takes its room. */
  readonly optional?: boolean;
}

interface TableLook {
  /** What the table shows, for people who hear the document. */
  readonly about: string;
  /** Draw the lines between columns too. */
  readonly grid?: boolean;
  /** Leave room in each row to write by hand. */
  readonly tall?: boolean;
  /** Keep the whole table on one page; for short ones. */
  readonly together?: boolean;
}

const STYLE_OF = { text: 'TableText', number: 'TableNumber', mark: 'TableMark' } as const;
/** A row with a cell longer than this may break across pages: some readers cut off what does not fit on one. */
const LONGEST_WHOLE_CELL = 900;
const TURNED_HEIGHT = 1700;
const TALL_HEIGHT = 700;

/** What a cell shows where nothing has been written. */
export const NOTHING = '–';

/** A table whose header row repeats on each page and whose rows stay whole. */
export function table(all: readonly Column[], allRows: readonly (readonly Cell[])[], look: TableLook): PlainBlock {
  const { columns, rows } = withoutEmpty(all, allRows);
  const width = columns.reduce((sum, c) => sum + c.width, 0);
  const plain = columns.map((column) => cellProperties(column, null));
  const properties = [
    `<w:tblW w:w="${width}" w:type="dxa"/>`,
    look.grid ? GRID : LINES,
    '<w:tblLayout w:type="fixed"/>',
    MARGINS,
    '<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>',
    `<w:tblCaption w:val="${escapeXml(look.about)}"/>`,
  ];
  const grid = columns.map((c) => `<w:gridCol w:w="${c.width}"/>`).join('');
  const body = rows.map((cells, row) => {
    const keep = (look.together ?? false) && row < rows.length - 1;
    const written = columns.map((column, i) => cellXml(cells[i] ?? '', column, plain[i] ?? '', keep));
    return `<w:tr>${rowProperties(cells, look.tall ?? false)}${written.join('')}</w:tr>`;
  });
  return new PlainBlock(
    `<w:tbl><w:tblPr>${properties.join('')}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${headerRow(columns)}${body.join('')}</w:tbl>`,
  );
}

function withoutEmpty(columns: readonly Column[], rows: readonly (readonly Cell[])[]) {
  const isEmpty = (cell: Cell | undefined) => {
    const { text, lead = '' } = typeof cell === 'string' ? { text: cell } : (cell ?? { text: '' });
    return lead === '' && (text === '' || text === NOTHING);
  };
  const kept = columns.map((column, i) => !column.optional || rows.some((cells) => !isEmpty(cells[i])));
  if (!kept.includes(false)) return { columns, rows };
  const left = columns.filter((_, i) => kept[i]);
  const widest = left.toSorted((a, b) => b.width - a.width)[0];
  const room = columns.reduce((sum, c, i) => (kept[i] ? sum : sum + c.width), 0);
  return {
    columns: left.map((c) => (c === widest ? { ...c, width: c.width + room } : c)),
    rows: rows.map((cells) => cells.filter((_, i) => kept[i])),
  };
}

function headerRow(columns: readonly Column[]): string {
  const height = columns.some((c) => c.turned) ? `<w:trHeight w:val="${TURNED_HEIGHT}" w:hRule="atLeast"/>` : '';
  const cells = columns.map((column) => {
    const properties = cellProperties(
      column,
      COLOURS.sunk,
      `${column.turned ? '<w:textDirection w:val="btLr"/>' : ''}<w:vAlign w:val="bottom"/>`,
    );
    const style = `${STYLE_OF[column.turned ? 'text' : (column.kind ?? 'text')]}Head`;
    return `<w:tc>${properties}${paragraphXml(style, [{ text: column.title }])}</w:tc>`;
  });
  return `<w:tr><w:trPr><w:cantSplit/>${height}<w:tblHeader/></w:trPr>${cells.join('')}</w:tr>`;
}

function rowProperties(cells: readonly Cell[], tall: boolean): string {
  if (tall) return `<w:trPr><w:cantSplit/><w:trHeight w:val="${TALL_HEIGHT}" w:hRule="atLeast"/></w:trPr>`;
  const whole = cells.every((cell) => (typeof cell === 'string' ? cell : cell.text).length <= LONGEST_WHOLE_CELL);
  return whole ? '<w:trPr><w:cantSplit/></w:trPr>' : '';
}

function cellXml(cell: Cell, column: Column, plain: string, keep: boolean): string {
  const style = STYLE_OF[column.kind ?? 'text'];
  if (typeof cell === 'string') return `<w:tc>${plain}${linesXml(style, cell, {}, keep)}</w:tc>`;
  const { text, lead, leadColour, fill, ...look } = cell;
  const first = lead
    ? paragraphXml(style, [{ text: lead, bold: true, ...(leadColour ? { colour: leadColour } : {}) }], keep)
    : '';
  const rest = lead && text === '' ? '' : linesXml(style, text, look, keep);
  return `<w:tc>${fill ? cellProperties(column, fill) : plain}${first}${rest}</w:tc>`;
}

/** A paragraph a line; a cell must hold at least one. */
function linesXml(style: string, text: string, look: Omit<Run, 'text'>, keep: boolean): string {
  const lines = linesOf(text);
  if (lines.length === 0) return paragraphXml(style, [], keep);
  return lines.map((line) => paragraphXml(style, [{ text: line, ...look }], keep)).join('');
}

function cellProperties(column: Column, fill: string | null, more = ''): string {
  const shade = fill ? `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>` : '';
  return `<w:tcPr><w:tcW w:w="${column.width}" w:type="dxa"/>${shade}${more}</w:tcPr>`;
}

const rules = (sides: readonly string[]) =>
  `<w:tblBorders>${sides.map((s) => `<w:${s} w:val="single" w:sz="4" w:space="0" w:color="${COLOURS.line}"/>`).join('')}</w:tblBorders>`;
const LINES = rules(['top', 'bottom', 'insideH']);
const GRID = rules(['top', 'left', 'bottom', 'right', 'insideH', 'insideV']);
const margin = (side: string, width: number) => `<w:${side} w:w="${width}" w:type="dxa"/>`;
const MARGINS = `<w:tblCellMar>${margin('top', 50)}${margin('left', 85)}${margin('bottom', 40)}${margin('right', 85)}</w:tblCellMar>`;
