import { Document, Footer, Header, PageNumber, PageOrientation, Paragraph, Tab, TextRun } from 'docx';
import { formatDay } from '../../../../shared/domain/school-year.ts';
import { CORE_PROPERTIES, coreProperties } from './core-properties.ts';
import { LANDSCAPE, NUMBERING, PORTRAIT, STYLES } from './look.ts';
import type { Block } from './pieces.ts';
import { packWith } from './plain-xml.ts';

/** Whose paper it is, and when it is made. */
export interface PaperMaker {
  readonly schoolName: string;
  /** Empty: the school. */
  readonly authors: string;
  /** "2026/27". */
  readonly yearName: string;
  /** ISO day. */
  readonly today: string;
}

export interface Paper {
  /** What kind of paper it is: "Joining note". Stands over the title and in the header. */
  readonly kind: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly landscape?: boolean;
  /** Said at the foot of every page in place of the day. */
  readonly foot?: string;
}

/** The plan document's styles with smaller headings: a note of a page or two, not a book. */
const NOTE_STYLES = {
  ...STYLES,
  default: {
    ...STYLES.default,
    title: sized(STYLES.default?.title, 40, 0, 120),
    heading1: sized(STYLES.default?.heading1, 27, 260, 80),
    heading2: sized(STYLES.default?.heading2, 23, 200, 60),
  },
};

type HeadingStyle = NonNullable<NonNullable<typeof STYLES.default>['title']>;

function sized(style: HeadingStyle | undefined, size: number, before: number, after: number): HeadingStyle {
  return {
    ...style,
    run: { ...style?.run, size },
    paragraph: { ...style?.paragraph, spacing: { ...style?.paragraph?.spacing, before, after } },
  };
}

/** A heading of the paper's own sections. */
export function section(text: string): Block {
  return new Paragraph({ text, heading: 'Heading1' });
}

/** A paper of a page or a few (.docx): school and kind at the head, the day it was made and the page at the foot. */
export async function writePaper(
  { schoolName, authors, yearName, today }: PaperMaker,
  { kind, title, blocks, landscape = false, foot = formatDay(today) }: Paper,
): Promise<Uint8Array> {
  const width = landscape ? LANDSCAPE.text : PORTRAIT.text;
  const side = landscape ? LANDSCAPE.margin : PORTRAIT.margin;
  const edge = (left: string, right: readonly (string | typeof PageNumber.CURRENT | typeof PageNumber.TOTAL_PAGES)[]) =>
    new Paragraph({
      style: 'PageEdge',
      tabStops: [{ type: 'right', position: width }],
      children: [new TextRun({ children: [left, new Tab(), ...right] })],
    });
  const children: Block[] = [
    new Paragraph({ text: kind, style: 'Note' }),
    new Paragraph({ text: title, heading: 'Title' }),
    ...blocks,
  ];
  const document = new Document({
    title,
    creator: authors || schoolName,
    styles: NOTE_STYLES,
    numbering: NUMBERING,
    sections: [
      {
        properties: {
          page: {
            // docx turns the page itself, so it wants the portrait sizes for both.
            size: {
              width: PORTRAIT.width,
              height: PORTRAIT.height,
              ...(landscape ? { orientation: PageOrientation.LANDSCAPE } : {}),
            },
            margin: { top: 1150, bottom: 1050, left: side, right: side, header: 520, footer: 480 },
          },
        },
        headers: { default: new Header({ children: [edge(schoolName, [`${kind}, ${yearName}`])] }) },
        footers: {
          default: new Footer({
            children: [edge(foot, ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES])],
          }),
        },
        children,
      },
    ],
  });
  const made = { authors, schoolName, yearName, date: today };
  const about = [kind, schoolName].filter(Boolean).join('. ');
  return packWith(document, children, { [CORE_PROPERTIES]: coreProperties(made, title, about) });
}
