import { type Document, FileChild, type IXmlableObject, Packer } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/**
 * Paragraphs and tables written straight as XML. A plan holds thousands, and docx's own Paragraph and TableCell cost
 * several times what their XML does; so docx makes the document around them (styles, lists, pictures, contents, page
 * set-up, properties), and `packWith` sets these in their places.
 */
export class PlainBlock extends FileChild {
  readonly xml: string;

  constructor(xml: string) {
    super(PLACE);
    this.xml = xml;
  }

  override prepForXml(): IXmlableObject {
    return { [PLACE]: {} };
  }
}

const PLACE = 'plain-block';
const BODY = 'word/document.xml';

/**
 * The document as a .docx, its plain blocks in place.
 * @param blocks The children of all its sections, in order.
 * @param parts Parts to write instead of docx's own.
 */
export async function packWith(
  document: Document,
  blocks: readonly FileChild[],
  parts: Readonly<Record<string, string>>,
): Promise<Uint8Array> {
  const files = unzipSync(await Packer.toBuffer(document));
  const plain = blocks.filter((block) => block instanceof PlainBlock);
  const pieces = strFromU8(files[BODY] ?? new Uint8Array()).split(`<${PLACE}/>`);
  files[BODY] = strToU8(pieces.map((piece, i) => piece + (plain[i]?.xml ?? '')).join(''));
  for (const [path, xml] of Object.entries(parts)) files[path] = strToU8(xml);
  return zipSync(files, { level: 6 });
}

/** A part of a paragraph in one look. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  /** Hex digits. */
  readonly colour?: string;
  /** A character style. */
  readonly style?: string;
  /** Jump to the next tab stop before or after the text. */
  readonly tab?: 'before' | 'after';
  /** The name of a bookmark around the text. */
  readonly bookmark?: string;
}

/** @param keepNext Stay on the page of the paragraph after it. */
export function paragraphXml(style: string, runs: readonly Run[], keepNext = false): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${keepNext ? '<w:keepNext/>' : ''}</w:pPr>${runs.map(runXml).join('')}</w:p>`;
}

function runXml(run: Run): string {
  const before = run.tab === 'before' ? '<w:tab/>' : '';
  const after = run.tab === 'after' ? '<w:tab/>' : '';
  const text = `<w:t xml:space="preserve">${escapeXml(run.text)}</w:t>`;
  const written = `<w:r>${looksXml(run)}${before}${text}${after}</w:r>`;
  return run.bookmark === undefined ? written : bookmarked(run.bookmark, written);
}

function looksXml({ bold, colour, style }: Run): string {
  if (!bold && !colour && !style) return '';
  const named = style ? `<w:rStyle w:val="${style}"/>` : '';
  const coloured = colour ? `<w:color w:val="${colour}"/>` : '';
  return `<w:rPr>${named}${bold ? '<w:b/>' : ''}${coloured}</w:rPr>`;
}

/** The number only ties a bookmark's two ends together; docx counts its own up from 1. */
let bookmarks = 1_000_000;

function bookmarked(name: string, inside: string): string {
  bookmarks += 1;
  return `<w:bookmarkStart w:id="${bookmarks}" w:name="${escapeXml(name)}"/>${inside}<w:bookmarkEnd w:id="${bookmarks}"/>`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Clean text (shared/domain/text.ts) as XML text or a value in double quotes. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '');
}
