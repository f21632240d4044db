import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A whole number from 0 to below `below`. */
export type Pick = (below: number) => number;

const MUTATED_PARTS = /^xl\/(?:sharedStrings|worksheets\/sheet1)\.xml$/;
const ODD_TEXTS = ['', ',', '"', '\t', '\r\n', '=1+1', 'Null', '32/13/2015', '\u0000', '\ufffd', 'é', '9'.repeat(400)];

/** A copy of a CSV file with one thing wrong, by turns of another kind. */
export function mutatedCsv(bytes: Buffer, turn: number, pick: Pick): Buffer {
  return turn % 2 === 0 ? mutatedBytes(bytes, turn / 2, pick) : mutatedRows(bytes, (turn - 1) / 2, pick);
}

/** A copy of a workbook with bytes, or the text of its cells, changed. */
export function mutatedWorkbook(bytes: Buffer, turn: number, pick: Pick): Buffer {
  if (turn % 4 === 0) return mutatedBytes(bytes, turn / 4, pick);
  const parts = unzipSync(bytes);
  for (const [part, content] of Object.entries(parts)) {
    if (!MUTATED_PARTS.test(part)) continue;
    parts[part] = strToU8(
      turn % 4 === 1
        ? mutatedBytes(Buffer.from(content), turn, pick).toString()
        : withOtherTexts(strFromU8(content), pick),
    );
  }
  return Buffer.from(zipSync(parts, { level: 1 }));
}

function mutatedBytes(bytes: Buffer, turn: number, pick: Pick): Buffer {
  const copy = Buffer.from(bytes);
  const at = pick(copy.length);
  switch (turn % 4) {
    case 0:
      for (let n = 0; n <= turn % 7; n += 1) copy[pick(copy.length)] = pick(256);
      return copy;
    case 1:
      return copy.subarray(0, at);
    case 2:
      return Buffer.concat([copy.subarray(0, at), copy.subarray(at + 1 + pick(40))]);
    default: {
      const inserted = Buffer.from(ODD_TEXTS[pick(ODD_TEXTS.length)] ?? '');
      return Buffer.concat([copy.subarray(0, at), inserted, copy.subarray(at)]);
    }
  }
}

function mutatedRows(bytes: Buffer, turn: number, pick: Pick): Buffer {
  const rows = bytes
    .toString('latin1')
    .split(/\r?\n/)
    .map((line) => line.split(','));
  const headingRow = rows.findIndex((cells) => cells.length > 3);
  const at = pick(rows.length);
  const row = rows[at] ?? [];
  const column = pick(row.length);
  switch (turn % 7) {
    case 0:
      rows[at] = row.with(column, row[pick(row.length)] ?? '');
      break;
    case 1:
      rows.splice(at, 0, row);
      break;
    case 2:
      rows.splice(at, 1 + pick(5));
      break;
    case 3:
      rows[headingRow] = rows[headingRow]?.with(pick(4), ['Name', 'UPN', '', 'Date', 'Year'][pick(5)] ?? '') ?? [];
      break;
    case 4:
      rows[at] = row.toSpliced(column, 0, ODD_TEXTS[pick(ODD_TEXTS.length)] ?? '');
      break;
    case 5:
      rows[at] = row.toSpliced(column, 1);
      break;
    default: {
      const [one, other] = [pick(rows[headingRow]?.length ?? 1), pick(rows[headingRow]?.length ?? 1)];
      return joined(
        rows.map((cells) => (cells.length > 3 ? cells.with(one % cells.length, cells[other] ?? '') : cells)),
      );
    }
  }
  return joined(rows);
}

const joined = (rows: readonly (readonly string[])[]) =>
  Buffer.from(rows.map((cells) => cells.join(',')).join('\r\n'), 'latin1');

/** The XML with a few of its cells' texts changed. */
function withOtherTexts(xml: string, pick: Pick): string {
  const places = [...xml.matchAll(/<(?:t|v)(?: [^<>]*)?>([^<]*)</g)].map((match) => match.index + match[0].length - 1);
  let changed = xml;
  for (let n = 0; n < 3 && places.length > 0; n += 1) {
    const end = places[pick(places.length)] ?? 0;
    const start = changed.lastIndexOf('>', end) + 1;
    const text = (ODD_TEXTS[pick(ODD_TEXTS.length)] ?? '').replaceAll('\u0000', '');
    changed = changed.slice(0, start) + text + changed.slice(Math.max(start, changed.indexOf('<', start)));
  }
  return changed;
}
