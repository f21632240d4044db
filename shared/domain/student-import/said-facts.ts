import type { StudentImportRow } from '../../contract/student-import.ts';
import { INTENTIONS, pupilPremiumOf, SEN_PROVISIONS, SEXES } from '../students.ts';
import { pupilPremiumSaid, yesWords } from './pupil-premium-differences.ts';
import type { StudentFacts } from './student-facts.ts';

type SaidFacts = StudentImportRow['facts'];

export const NOTHING_SAID: SaidFacts = {};

/** What a row says of somebody new besides who they are, in words, by what its columns are used for. */
export function saidFacts(facts: StudentFacts): SaidFacts {
  const said: Record<string, string> = {};
  const say = (use: keyof SaidFacts, words: string | null) => {
    if (words !== null && words !== '') said[use] = words;
  };
  say('preferredName', facts.preferredName);
  sayPremium(facts, say);
  if (facts.ks2 !== null) say('ks2Maths', facts.ks2.score === null ? facts.ks2.note : String(facts.ks2.score));
  say('sex', facts.sex && SEXES[facts.sex]);
  say('sen', facts.sen && SEN_PROVISIONS[facts.sen]);
  say('eal', facts.eal === null ? null : facts.eal ? 'Yes' : 'No');
  say('previousSchool', facts.previousSchool);
  say('targetGrade', facts.targetGrade);
  say('currentGrade', facts.currentGrade);
  say('predictedGrade', facts.predictedGrade);
  say('mockGrade', facts.mockGrade);
  say('aLevel', facts.aLevel && INTENTIONS[facts.aLevel]);
  say('furtherMaths', facts.furtherMaths && INTENTIONS[facts.furtherMaths]);
  say('degreeAspiration', facts.degreeAspiration);
  say('notes', facts.notes);
  if (facts.tags !== null) say('tags', facts.tags.join(', '));
  return said;
}

/** "Yes (Ever 6 FSM)". Reasons of care are told apart, so that the screen can hide them. */
function sayPremium(facts: StudentFacts, say: (use: keyof SaidFacts, words: string) => void): void {
  const { plain, reasons: words } = pupilPremiumSaid(facts);
  if (plain === null && words.length === 0) return;
  const { status, reasons } = pupilPremiumOf({ pupilPremium: plain, reasons: words });
  if (status === 'no') say('pupilPremium', 'No');
  if (status === 'yes') say('pupilPremium', yesWords(reasons));
  if (reasons.includes('looked-after')) say('lookedAfter', 'Yes');
  if (reasons.includes('previously-looked-after')) say('previouslyLookedAfter', 'Yes');
}
