import { refusal, refusals } from './refusals.ts';

const OLE_HEADER = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/**
 * What a file really is, by its bytes and never by the end of its name: a zip (an Excel workbook is one) or text.
 * Throws an AppError that says what it is and what to do for everything else.
 */
export function sniff(name: string, bytes: Buffer): 'zip' | 'text' {
  if (name.startsWith('~$'))
    throw refusal(name, `is a note Excel keeps while “${name.slice(2)}” is open. Choose “${name.slice(2)}” itself.`);
  if (bytes.length === 0) throw refusals.empty(name);
  if (bytes.subarray(0, 8).equals(OLE_HEADER)) throw oleRefusal(name, bytes);
  if (bytes.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))) return 'zip';
  if (bytes.subarray(0, 4).equals(Buffer.from('PK\x05\x06', 'latin1'))) throw refusals.empty(name);
  const start = bytes.subarray(0, 64).toString('latin1');
  if (start.startsWith('%PDF'))
    throw refusal(name, 'is a PDF. Export the list as CSV or Excel (.xlsx), and choose that file.');
  if (start.startsWith('{\\rtf')) throw refusals.noTable(name);
  if (/^(?:\x89PNG|\xff\xd8\xff|GIF8)/.test(start))
    throw refusal(name, 'is a picture. Choose a CSV or Excel (.xlsx) file.');
  if (isMarkup(bytes))
    throw refusal(
      name,
      'is a web page, although it may open in Excel. Open it in Excel, choose Save As, Excel Workbook (.xlsx), and choose that file.',
    );
  if (bytes.every((byte) => byte === 0))
    throw refusal(
      name,
      'has nothing in it yet. If it is kept in OneDrive, open it once so that it downloads, and choose it again.',
    );
  return 'text';
}

/** Old Office files, and new ones with a password, are OLE containers; the names of their streams tell which. */
function oleRefusal(name: string, bytes: Buffer) {
  const has = (stream: string) => bytes.includes(Buffer.from(stream, 'utf16le'));
  if (has('EncryptedPackage')) return refusals.password(name);
  if (has('WordDocument')) return refusal(name, 'is a Word document. Choose a CSV or Excel (.xlsx) file.');
  return refusal(
    name,
    'is in the old Excel format (.xls). Open it in Excel, choose Save As, Excel Workbook (.xlsx), and choose that file.',
  );
}

function isMarkup(bytes: Buffer): boolean {
  const start = bytes.subarray(0, 400).toString('latin1').replaceAll('\0', '');
  return /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*<(?:!--|\?xml|(?:!doctype|html|head|body|meta|table|style|script|div)\b)/i.test(
    start,
  );
}
