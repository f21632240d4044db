import { type FileChild, Paragraph } from 'docx';
import { BULLETS } from './look.ts';
import { PlainBlock, paragraphXml, type Run } from './plain-xml.ts';

export type Block = FileChild;

/** A text as the paragraphs its author made; lines that start with a dash or dot as a real list. */
export function paragraphs(text: string): Block[] {
  return linesOf(text).map((line) => {
    const item = /^[-*•–]\s+(.*)$/u.exec(line)?.[1];
    return item === undefined ? new Paragraph({ text: line }) : bullet(item);
  });
}

export function bullet(text: string): Paragraph {
  return new Paragraph({ text, numbering: { reference: BULLETS, level: 0 } });
}

export function heading(level: 2 | 3, text: string): Block {
  return styled(`Heading${level}`, [{ text }]);
}

export function note(text: string): Block {
  return styled('Note', [{ text }]);
}

/** A line above a table or picture that says what it shows. */
export function caption(text: string): Block {
  return styled('Caption', [{ text }]);
}

interface FieldLook {
  readonly style?: 'Field' | 'WideField';
  readonly keepNext?: boolean;
}

/** "Label    text", the text aligned and its first two lines kept together; nothing when there is no text. */
export function field(label: string, text: string, { style = 'Field', keepNext = false }: FieldLook = {}): Block[] {
  const [first, ...rest] = linesOf(text);
  if (first === undefined) return [];
  return [
    styled(style, [{ text: label, style: 'Label', tab: 'after' }, { text: first }], keepNext || rest.length > 0),
    ...rest.map((line) => styled(style, [{ text: line, tab: 'before' }])),
  ];
}

function styled(style: string, runs: readonly Run[], keepNext = false): Block {
  return new PlainBlock(paragraphXml(style, runs, keepNext));
}

/** The lines of a text that say something, without the space around them. */
export function linesOf(text: string): readonly string[] {
  if (!text.includes('\n')) {
    const only = text.trim();
    return only === '' ? [] : [only];
  }
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
