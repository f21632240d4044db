/** The programme's student components (product.md, Words), in the order they are listed. */
export const STRANDS = {
  'curriculum-support': 'Curriculum support',
  booster: 'Booster',
  'peer-mentoring': 'Peer mentoring',
  'extension-course': 'Extension course',
  enrichment: 'Enrichment',
} as const;
export type Strand = keyof typeof STRANDS;
export const STRAND_KEYS = Object.keys(STRANDS) as Strand[];

/** The key stage a group works at; curriculum support is told apart by it. */
export const KEY_STAGES = { ks3: 'KS3', ks4: 'KS4', ks5: 'KS5' } as const;
export type KeyStage = keyof typeof KEY_STAGES;

/** What an event is for: a strand, or one of two kinds that are for more than the students' maths (product.md, Words). */
export const EVENT_KINDS = {
  ...STRANDS,
  'parents-and-families': 'Parents and families',
  'aspiration-and-careers': 'Aspiration and careers',
} as const;
export type EventKind = keyof typeof EVENT_KINDS;

/** "Curriculum support KS4"; a strand without a key stage by its own name. */
export function strandWords({
  strand,
  keyStage,
}: {
  readonly strand: Strand;
  readonly keyStage: KeyStage | null;
}): string {
  return keyStage === null ? STRANDS[strand] : `${STRANDS[strand]} ${KEY_STAGES[keyStage]}`;
}
