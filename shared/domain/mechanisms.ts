/** The four groups of the EEF's 14 mechanisms of effective professional development (domain.md 2.1). */
export const MECHANISM_GROUPS = {
  knowledge: 'Build knowledge',
  motivate: 'Motivate',
  techniques: 'Develop techniques',
  practice: 'Embed practice',
} as const;
export type MechanismGroup = keyof typeof MECHANISM_GROUPS;
export const MECHANISM_GROUP_KEYS = Object.keys(MECHANISM_GROUPS) as readonly MechanismGroup[];

export interface Mechanism {
  readonly number: number;
  readonly group: MechanismGroup;
  readonly name: string;
}

const NAMES: readonly (readonly [MechanismGroup, string])[] = [
  ['knowledge', 'Managing cognitive load'],
  ['knowledge', 'Revisiting prior learning'],
  ['motivate', 'Setting and agreeing goals'],
  ['motivate', 'Presenting information from a credible source'],
  ['motivate', 'Affirming and reinforcing progress'],
  ['techniques', 'Instructing how to perform a technique'],
  ['techniques', 'Arranging practical social support'],
  ['techniques', 'Modelling the technique'],
  ['techniques', 'Monitoring and feedback'],
  ['techniques', 'Rehearsing the technique'],
  ['practice', 'Prompts and cues'],
  ['practice', 'Prompting action planning'],
  ['practice', 'Encouraging monitoring of practice'],
  ['practice', 'Prompting repetition in context'],
];

/** The 14 mechanisms, numbered 1 to 14 in the EEF's order. */
export const MECHANISMS: readonly Mechanism[] = NAMES.map(([group, name], i) => ({ number: i + 1, group, name }));

/** The groups that these mechanism numbers touch, in the EEF's order. */
export function groupsTouched(numbers: Iterable<number>): readonly MechanismGroup[] {
  const touched = new Set<MechanismGroup>();
  for (const n of numbers) {
    const mechanism = MECHANISMS[n - 1];
    if (mechanism) touched.add(mechanism.group);
  }
  return MECHANISM_GROUP_KEYS.filter((g) => touched.has(g));
}

/** The groups that these mechanism numbers do not touch. */
export function groupsMissing(numbers: Iterable<number>): readonly MechanismGroup[] {
  const touched = groupsTouched(numbers);
  return MECHANISM_GROUP_KEYS.filter((g) => !touched.includes(g));
}
