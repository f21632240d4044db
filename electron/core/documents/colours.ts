import type { Rag } from '../../../shared/domain/plan.ts';

/** The light theme of look.md as hex digits without "#", as Word and Excel want them. */
export const COLOURS = {
  ink: '1B1F27',
  second: '4A5262',
  line: 'CFD4DC',
  sunk: 'EEF0F4',
  accent: '2F4B9B',
  accentSoft: 'E9EDFA',
} as const;

interface Shade {
  readonly fill: string;
  readonly text: string;
}

/** Behind the RAG word, never instead of it. */
export const RAG_SHADES: Readonly<Record<Rag, Shade>> = {
  'on-track': { fill: 'E3F3EA', text: '1D6B43' },
  due: { fill: 'FDF0D9', text: '8A5200' },
  overdue: { fill: 'FBE9E9', text: 'A3262A' },
  done: { fill: 'E5EEFB', text: '2A5AA8' },
  stopped: { fill: 'FFFFFF', text: '4A5262' },
};

/** Behind the rating itself, which stands as a number. */
export const RATING_FILLS: Readonly<Record<1 | 2 | 3 | 4, string>> = {
  1: 'F6CFCF',
  2: 'FDF0D9',
  3: 'E3F3EA',
  4: 'BFE3CD',
};
