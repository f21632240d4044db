import type { FieldSource, PupilPremiumReasonHeld } from '../../contract/students.ts';
import {
  CARE_REASONS,
  PUPIL_PREMIUM_REASONS,
  type PupilPremiumReason,
  pupilPremiumOf,
  pupilPremiumWords,
  REASON_KEYS,
} from '../students.ts';
import { type Comparing, type Difference, newestOf, type ReasonWord } from './difference.ts';
import type { StandingStudent, StudentFacts } from './student-facts.ts';

/** The field of a row's change that each reason has. */
export const REASON_FIELDS: Readonly<Record<PupilPremiumReason, string>> = {
  'ever-6-fsm': 'ever6Fsm',
  'looked-after': 'lookedAfter',
  'previously-looked-after': 'previouslyLookedAfter',
  service: 'service',
};

/** What a row says of Pupil Premium, with a contradiction settled. */
export interface PupilPremiumSaid {
  readonly plain: 'yes' | 'no' | null;
  readonly reasons: readonly ReasonWord[];
  /** True when the row says No, and Yes to a reason. */
  readonly contradicts: boolean;
}

/**
 * A row that says No to Pupil Premium and Yes to a reason for it contradicts itself: the plain No leads. A blank that
 * was said to mean No is less than a Yes that stands in the file.
 */
export function pupilPremiumSaid({ pupilPremium, pupilPremiumBy, reasons }: StudentFacts): PupilPremiumSaid {
  if (reasons === null) return PLAIN_ONLY[pupilPremium ?? 'nothing'];
  const said = REASON_KEYS.flatMap((reason) => {
    const holds = reasons?.[reason];
    return holds === undefined ? [] : [{ reason, holds }];
  });
  const isEligible = said.some(({ holds }) => holds);
  if (pupilPremium !== 'no' || !isEligible) return { plain: pupilPremium, reasons: said, contradicts: false };
  if (pupilPremiumBy === 'blank') return { plain: null, reasons: said, contradicts: false };
  return { plain: 'no', reasons: said.filter(({ holds }) => !holds), contradicts: true };
}

/** Made once: most rows of most lists say no more. */
const PLAIN_ONLY: Readonly<Record<'yes' | 'no' | 'nothing', PupilPremiumSaid>> = {
  yes: { plain: 'yes', reasons: [], contradicts: false },
  no: { plain: 'no', reasons: [], contradicts: false },
  nothing: { plain: null, reasons: [], contradicts: false },
};

/** "Pupil Premium is No but Ever 6 FSM is Yes", in a sentence that names no care reason. */
export function contradictionProblem(row: number, { reasons }: StudentFacts): string {
  const yes = REASON_KEYS.filter((reason) => reasons?.[reason] === true);
  const open = yes.filter((reason) => !CARE_REASONS.has(reason)).map((reason) => PUPIL_PREMIUM_REASONS[reason]);
  const words = open.length === 0 ? 'a reason for it' : open.join(' and ');
  return `Row ${row} contradicts itself: it says No to Pupil Premium and Yes to ${words}. The No is read; ask the office which is right.`;
}

/** What the row says of Pupil Premium that does not stand here. */
export function pupilPremiumDifferences(
  student: StandingStudent,
  facts: StudentFacts,
  by: Comparing,
): readonly Difference[] {
  const said = pupilPremiumSaid(facts);
  if (said.plain === 'no') return [endOfPupilPremium(student, by)].filter((d) => d !== null);
  if (said.plain === null && said.reasons.length === 0) return [];
  const begins = said.plain === 'yes' ? beginOfPupilPremium(student, said.reasons, by) : null;
  const told = new Set(begins?.reasons.map(({ reason }) => reason));
  const others = said.reasons.flatMap((word) => (told.has(word.reason) ? [] : (reasonDifference(student, word) ?? [])));
  return begins === null ? others : [begins, ...others];
}

const plainChanges = (plain: 'yes' | 'no', { source, asAt }: Comparing) => ({
  pupilPremium: plain,
  pupilPremiumSource: source,
  pupilPremiumAsAt: asAt,
});

/** A plain No ends the reasons that hold, but not by default those that stand beside a No as new as this one. */
function endOfPupilPremium(student: StandingStudent, by: Comparing): Difference | null {
  const { status, reasons } = pupilPremiumOf(student);
  if (status === 'no') return null;
  const held = student.reasons.filter(({ holds }) => holds);
  const standing = newestOf([plainSource(student), ...held]);
  const isSaidBefore = student.pupilPremium === 'no' && (student.pupilPremiumAsAt ?? '') >= by.asAt;
  return {
    field: 'pupilPremium',
    label: 'Pupil Premium',
    was: status === 'yes' ? yesWords(reasons) : '',
    now: 'No',
    standing,
    named: saidWhy(held, standing, by),
    taken: isSaidBefore ? 'never' : 'when-newer',
    changes: plainChanges('no', by),
    reasons: held.map(({ reason }) => ({ reason, holds: false })),
  };
}

/** Who gave the reason rather than the plain word, unless that hides that what stands is newer; a reason of care is not told. */
function saidWhy(
  held: readonly PupilPremiumReasonHeld[],
  newest: FieldSource | null,
  { asAt }: Comparing,
): FieldSource | null {
  const why = newestOf(held.filter(({ reason }) => !CARE_REASONS.has(reason)));
  if (why === null || newest === null || newest.asAt > asAt !== why.asAt > asAt) return newest;
  return why;
}

/** A plain Yes, with the reasons that the row gives; those of care are told apart, so that they can be hidden. */
function beginOfPupilPremium(student: StandingStudent, said: readonly ReasonWord[], by: Comparing): Difference | null {
  const { status } = pupilPremiumOf(student);
  if (status === 'yes') return null;
  const reasons = said.filter(({ reason, holds }) => holds && !CARE_REASONS.has(reason));
  return {
    field: 'pupilPremium',
    label: 'Pupil Premium',
    was: status === 'no' ? 'No' : '',
    now: yesWords(reasons.map(({ reason }) => reason)),
    standing: newestOf([plainSource(student), ...student.reasons]),
    taken: 'when-newer',
    changes: plainChanges('yes', by),
    reasons,
  };
}

/** A No about a reason that nobody gave tells nothing new; a Yes ends no plain No, it says why that was wrong. */
function reasonDifference(student: StandingStudent, word: ReasonWord): Difference | null {
  const standing = student.reasons.find(({ reason }) => reason === word.reason);
  if ((standing?.holds ?? false) === word.holds) return null;
  return {
    field: REASON_FIELDS[word.reason],
    label: PUPIL_PREMIUM_REASONS[word.reason],
    was: standing === undefined ? '' : yesNo(standing.holds),
    now: yesNo(word.holds),
    standing: standing ?? null,
    taken: 'when-newer',
    changes: {},
    reasons: [word],
  };
}

const yesNo = (isYes: boolean) => (isYes ? 'Yes' : 'No');

/** "Yes", or "Yes (Ever 6 FSM)": no reason of care. */
export function yesWords(reasons: readonly PupilPremiumReason[]): string {
  const words = pupilPremiumWords({ status: 'yes', reasons }, false);
  return words === 'Yes' ? words : `Yes (${words})`;
}

function plainSource({ pupilPremiumSource, pupilPremiumAsAt }: StandingStudent): FieldSource | null {
  return pupilPremiumAsAt === null ? null : { source: pupilPremiumSource, asAt: pupilPremiumAsAt };
}
