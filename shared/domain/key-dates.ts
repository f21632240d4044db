/** What a key date is, in the words of the screen. */
export const KEY_DATE_KINDS = {
  mocks: 'Mock exams',
  exams: 'Public exams',
  'parents-evening': 'Parents’ evening',
  reports: 'Reports due',
  trip: 'Trip or event',
  other: 'Other',
} as const;
export type KeyDateKind = keyof typeof KEY_DATE_KINDS;

const WORDS_OF_KIND: readonly (readonly [RegExp, KeyDateKind])[] = [
  [/\bmocks?\b|trial exam|pre[- ]public|\bppes?\b/i, 'mocks'],
  [/parent|carer|consultation evening|progress evening/i, 'parents-evening'],
  [/\breports?\b|data (drop|capture|collection|entry)|assessment point|grades due/i, 'reports'],
  [/\b(gcses?|a[- ]levels?|btec|exams?|examinations?|national reference test)\b/i, 'exams'],
  [/\b(trip|visit|residential|theatre|event|ukmt|challenge|sports day|work experience|open evening)\b/i, 'trip'],
];

/** What a key date of this name most likely is. */
export function kindOfKeyDate(name: string): KeyDateKind {
  return WORDS_OF_KIND.find(([words]) => words.test(name))?.[1] ?? 'other';
}
