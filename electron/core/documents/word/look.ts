import { AlignmentType, type INumberingOptions, type IStylesOptions, LevelFormat, LineRuleType } from 'docx';
import { COLOURS } from '../colours.ts';

/** Arial is on every school's machine, and others draw it with a font of the same widths. */
const FONT = 'Arial';

/** Widths of the text in twentieths of a point (DXA), on A4. */
export const PORTRAIT = { width: 11906, height: 16838, margin: 1134, text: 9638 } as const;
export const LANDSCAPE = { margin: 1020, text: 14798 } as const;

/** Where the text of a labelled line starts, in DXA. */
const FIELD_INDENT = 2500;
const WIDE_INDENT = 3700;

export const BULLETS = 'bullets';

const heading = (size: number, before: number, after: number, color: string) => ({
  run: { font: FONT, size, bold: true, color },
  paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
});

const small = { size: 18, color: COLOURS.ink };

export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: 22, color: COLOURS.ink, language: { value: 'en-GB', eastAsia: 'en-GB' } },
      paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { font: FONT, size: 60, bold: true, color: COLOURS.accent },
      paragraph: { spacing: { before: 120, after: 160, line: 252, lineRule: LineRuleType.AUTO } },
    },
    heading1: heading(34, 360, 160, COLOURS.accent),
    heading2: heading(26, 280, 100, COLOURS.ink),
    heading3: heading(23, 240, 80, COLOURS.ink),
    caption: {
      run: { size: 18, bold: true, italics: false, color: COLOURS.second },
      paragraph: { spacing: { before: 160, after: 80 }, keepNext: true },
    },
    listParagraph: { paragraph: { spacing: { after: 60 } } },
  },
  paragraphStyles: [
    {
      id: 'CoverSchool',
      name: 'Cover school',
      basedOn: 'Normal',
      run: { size: 28, color: COLOURS.second },
      paragraph: { spacing: { before: 1100, after: 0 } },
    },
    {
      id: 'ContentsTitle',
      name: 'Contents title',
      basedOn: 'Normal',
      next: 'Normal',
      run: { size: 28, bold: true, color: COLOURS.ink },
      paragraph: { spacing: { before: 400, after: 140 }, keepNext: true },
    },
    {
      id: 'Field',
      name: 'Labelled line',
      basedOn: 'Normal',
      run: { size: 20 },
      paragraph: {
        spacing: { after: 60 },
        indent: { left: FIELD_INDENT, hanging: FIELD_INDENT },
      },
    },
    {
      id: 'WideField',
      name: 'Labelled line, long label',
      basedOn: 'Field',
      paragraph: { indent: { left: WIDE_INDENT, hanging: WIDE_INDENT } },
    },
    {
      id: 'Note',
      name: 'Note',
      basedOn: 'Normal',
      run: { size: 18, color: COLOURS.second },
      paragraph: { spacing: { before: 80, after: 120 } },
    },
    {
      id: 'TableText',
      name: 'Table text',
      basedOn: 'Normal',
      run: small,
      paragraph: { spacing: { before: 0, after: 20, line: 252, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'TableTextHead',
      name: 'Table heading',
      basedOn: 'TableText',
      run: { ...small, bold: true },
      paragraph: { keepNext: true },
    },
    { id: 'TableNumber', name: 'Table number', basedOn: 'TableText', paragraph: { alignment: AlignmentType.RIGHT } },
    {
      id: 'TableNumberHead',
      name: 'Table number heading',
      basedOn: 'TableTextHead',
      paragraph: { alignment: AlignmentType.RIGHT },
    },
    { id: 'TableMark', name: 'Table mark', basedOn: 'TableText', paragraph: { alignment: AlignmentType.CENTER } },
    {
      id: 'TableMarkHead',
      name: 'Table mark heading',
      basedOn: 'TableTextHead',
      paragraph: { alignment: AlignmentType.CENTER },
    },
    {
      id: 'SectionEnd',
      name: 'Section end',
      basedOn: 'Normal',
      run: { size: 2 },
      paragraph: { spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT } },
    },
    {
      id: 'PageEdge',
      name: 'Page header and footer',
      basedOn: 'Normal',
      run: { size: 17, color: COLOURS.second },
      paragraph: { spacing: { after: 0 } },
    },
  ],
  characterStyles: [{ id: 'Label', name: 'Label', run: { bold: true, color: COLOURS.second } }],
};

export const NUMBERING: INumberingOptions = {
  config: [
    {
      reference: BULLETS,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 400, hanging: 280 } } },
        },
      ],
    },
  ],
};
