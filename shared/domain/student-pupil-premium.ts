import { quoted, type Reading, read, readOnce, refused, refusedError, tidyCell } from './student-reading.ts';
import { yesOrNo } from './student-yes-no.ts';
import { PUPIL_PREMIUM_REASONS, type PupilPremiumReason } from './students.ts';
import { foldText } from './text.ts';

export interface PupilPremiumWord {
  readonly indicator: 'yes' | 'no';
  /** Reasons that the cell names; none: the reason is not known. */
  readonly reasons: readonly PupilPremiumReason[];
}

/** How lists write each reason; the longer words first, since "previously looked after" has "looked after" in it. */
const REASON_WORDS: readonly (readonly [PupilPremiumReason, RegExp])[] = [
  [
    'previously-looked-after',
    /\b(?:(?:previously|formerly|post|ex|pre|was) ?(?:looked after|lac|cla|in care)(?: child(?:ren)?)?|plac|pcla|pla|adopted(?: from care)?(?: premium)?|adoption|left care|special guardianship(?: order)?|sgo|child arrangements?(?: order)?|cao)\b/g,
  ],
  [
    'looked-after',
    /\b(?:(?:child(?:ren)? )?(?:currently )?(?:looked after|in care)(?: child(?:ren)?)?(?: premium)?|lac|cla|cic)\b/g,
  ],
  [
    'service',
    /\b(?:ever 6 service|service(?: (?:child(?:ren)?|pupil|family|families))?(?: (?:pupil )?premium)?|armed forces|forces|sce|spp|sc|mod)\b/g,
  ],
  [
    'ever-6-fsm',
    /\b(?:ever ?(?:6|six) ?(?:fsm|free (?:school )?meals?)?|e6 ?fsm|e6|fsm ?(?:ever ?)?6|fsme6|ever ?fsm ?6?|fsm|free (?:school )?meals?|deprivation(?: pupil)?(?: premium)?)\b/g,
  ],
];
const YES = /\b(?:yes|y|true|eligible|pupil premium|pp|disadvantaged|recipient|ppi?)\b/g;
/** "Not LAC", "LAC until 2019": not what a reason alone says. */
const DENIED = /\b(?:no|not|never|none|non|ended|until|former|formerly|lapsed|ceased|stopped|pending|n|false)\b/;
const PLAIN_NO =
  /^(?:(?:no|not|none|non)(?: (?:eligible|pupil premium|pp|disadvantaged|a recipient|recipient))*|ineligible|non ?pp|not applicable)$/;

/** A cell of a Pupil Premium column: "Y", "No", "Ever 6 FSM", "Yes - LAC", "E6FSM, Service", a tick. */
export const readPupilPremium: (text: string) => Reading<PupilPremiumWord> = readOnce((text) => {
  const error = refusedError(text);
  if (error) return error;
  const cell = tidyCell(text);
  const plain = yesOrNo(cell);
  if (plain !== null) return read({ indicator: plain ? 'yes' : 'no', reasons: [] });
  const folded = foldText(cell);
  if (PLAIN_NO.test(folded)) return read({ indicator: 'no', reasons: [] });
  const { reasons, rest } = reasonsIn(folded);
  if (!DENIED.test(rest) && (reasons.length > 0 || rest.replace(YES, '') !== rest)) {
    return read({ indicator: 'yes', reasons });
  }
  return refused(
    `${quoted(cell)} does not say plainly whether they have Pupil Premium. Write Yes, No or the reason, such as Ever 6 FSM.`,
  );
});

function reasonsIn(folded: string): { readonly reasons: readonly PupilPremiumReason[]; readonly rest: string } {
  let rest = folded;
  const found = new Set<PupilPremiumReason>();
  for (const [reason, words] of REASON_WORDS) {
    const without = rest.replace(words, ' ');
    if (without !== rest) found.add(reason);
    rest = without;
  }
  const keys = Object.keys(PUPIL_PREMIUM_REASONS) as PupilPremiumReason[];
  return { reasons: keys.filter((key) => found.has(key)), rest };
}

/** A cell of a column for one reason (Ever 6 FSM, previously looked after, service): yes or no, or the reason's own name. */
export function readReason(text: string, reason: PupilPremiumReason): Reading<boolean> {
  return reason === 'looked-after' ? readLookedAfter(text) : REASON_READERS[reason](text);
}

function reasonReader(reason: PupilPremiumReason): (text: string) => Reading<boolean> {
  return readOnce((text) => {
    const word = readPupilPremium(text);
    if (!word.ok)
      return refused(word.sentence.replace('they have Pupil Premium', `it is ${PUPIL_PREMIUM_REASONS[reason]}`));
    const { indicator, reasons } = word.value;
    if (indicator === 'no' || reasons.length === 0) return read(indicator === 'yes');
    if (reasons.includes(reason)) return read(true);
    return refused(
      `${quoted(tidyCell(text))} names another reason than ${PUPIL_PREMIUM_REASONS[reason]}. Write Yes or No.`,
    );
  });
}

const REASON_READERS = {
  'ever-6-fsm': reasonReader('ever-6-fsm'),
  'previously-looked-after': reasonReader('previously-looked-after'),
  service: reasonReader('service'),
} as const;

const NOT_IN_CARE =
  /^(?:not|never)(?: (?:currently|been|ever))*(?: (?:in care|looked after|lac|cla|a looked after child))?$/;

/** A cell of the looked-after column: "In care", "Not in care", yes or no. Somebody who left care is not in it now. */
export const readLookedAfter: (text: string) => Reading<boolean> = readOnce((text) => {
  const error = refusedError(text);
  if (error) return error;
  const cell = tidyCell(text);
  const plain = yesOrNo(cell);
  if (plain !== null) return read(plain);
  const folded = foldText(cell);
  if (NOT_IN_CARE.test(folded)) return read(false);
  const { reasons, rest } = reasonsIn(folded);
  if (reasons.length === 1 && !DENIED.test(rest)) {
    if (reasons[0] === 'looked-after') return read(true);
    if (reasons[0] === 'previously-looked-after') {
      return read(
        false,
        `${quoted(cell)} is read as not in care now. Whether they count as previously looked after is another column.`,
      );
    }
  }
  return refused(`${quoted(cell)} does not say plainly whether they are in care now. Write Yes or No.`);
});
