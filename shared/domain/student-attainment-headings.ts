import { type HeadingRule, has, is, leave, leaveOnly, MATHS, NOT_NEEDED } from './student-heading-rule.ts';

const NOT_KEPT = 'The app does not keep this';
const OTHER_SUBJECT = 'It is about another subject';
const SUBJECTS =
  '(?:physics|chemistry|biology|science|history|geography|french|spanish|german|art|music|drama|pe|re|rs|computing|computer|dt|business|english|reading|writing|gps|spag|grammar)';

const KS2 = '(?:ks ?2|key stage 2|sats?)';
const KS2_RULES: readonly HeadingRule[] = [
  leave(
    NOT_NEEDED,
    `${KS2}\\b.*\\b(?:level|marks?|raw|outcome|progress|band|group|average|avg|aps|points?|ta|assessment|grade|predicted|target)`,
  ),
  leave(
    NOT_NEEDED,
    '(?:mat|read|gps|writ)(?:outcome|mrk|arithmrk|high|exp|prog|level)|prior attainment(?: band| group)?|ks4 ks2\\w+ grp',
  ),
  leaveOnly(
    OTHER_SUBJECT,
    `(?:read|gps|writ|grammar)score|.*\\b${SUBJECTS} (?:scaled score|ss)|${KS2}.*\\b${SUBJECTS}\\b.*`,
  ),
  is(
    'ks2Maths',
    0,
    `${KS2} ${MATHS}(?: scaled?)?(?: (?:scaled )?(?:score|ss|result))?|(?:(?:ks4 )?ks2 ?)?matscore|${MATHS} (?:scaled(?: score)?|ss)(?: ks2)?|scaled score ${MATHS}`,
  ),
  is('ks2Maths', 1, `${KS2}(?: \\w+)* ${MATHS}(?: \\w+)*|${MATHS}(?: \\w+)* ${KS2}(?: \\w+)*`),
  is('ks2Maths', 2, `(?:${KS2} )?(?:scaled )?(?:score|ss)`),
];

const FUTURE_RULES: readonly HeadingRule[] = [
  has('furtherMaths', 0, 'further math(?:s|ematics)?|fm intention|f maths'),
  leave(NOT_KEPT, `(?:a level|as level|post 16)\\b.*\\b(?:${SUBJECTS}|options?|subjects|predicted|grade|results?)`),
  has('aLevel', 0, 'a ?level'),
  is('aLevel', 2, '(?:post 16|sixth form|ks5) (?:maths?|mathematics|intentions?).*'),
  has('degreeAspiration', 0, 'degree|universit(?:y|ies)|aspirations?|career|intended destination'),
];

const GRADE = '(?:grade|target|mock|predicted|current)';
const GRADE_RULES: readonly HeadingRule[] = [
  leave(
    NOT_KEPT,
    `target (?:students?|pupils?|group|list|cohort|set)|on target|${GRADE}\\b.*\\b(?:marks?|percent(?:age)?|tier|paper|residual|date|rank|score|effort|attitude|atl)`,
  ),
  leave(OTHER_SUBJECT, `${SUBJECTS}\\b.*\\b${GRADE}|${GRADE}\\b.*\\b${SUBJECTS}`),
  has('targetGrade', 3, 'aspirational(?: target)?|stretch target|challenge grade'),
  has('targetGrade', 0, 'target grade|maths? target'),
  is(
    'targetGrade',
    1,
    'targets?|(?:ks[34]|end of (?:ks[34]|year|y11)|(?:year|yr) ?11|gcse|y11)(?: maths?)? target|target (?:maths?|ks4|gcse|level)',
  ),
  is(
    'targetGrade',
    2,
    'minimum (?:expected|target) (?:grade|outcome)|(?:meg|mtg|mte)(?: maths?)?|(?:maths? )?(?:meg|mtg)|expected grade|fft ?\\d*(?: (?:target|estimate|maths?|grade))*',
  ),
  has('targetGrade', 3, 'target'),
  has('predictedGrade', 0, 'predicted|prediction|forecast|projected'),
  is('predictedGrade', 2, 'most likely(?: grade)?|(?:expected|estimated) (?:outcome|final grade)'),
  has('mockGrade', 0, 'mocks?'),
  is('mockGrade', 2, '(?:ppe|pre public exam)(?: \\d)?(?: (?:grade|result|maths?))*'),
  has(
    'currentGrade',
    0,
    'current(?:ly)?(?: maths?)?(?: working(?: at)?)?(?: attainment)? grade|maths? current|working at|wag',
  ),
  is(
    'currentGrade',
    1,
    'current(?:ly)?(?: (?:maths?|attainment|level))*|(?:current )?attainment(?: grade)?|latest grade|maths? grade|grade',
  ),
];

/** Headings about what a student has reached in maths and is to reach. */
export const ATTAINMENT_HEADINGS: readonly HeadingRule[] = [...KS2_RULES, ...FUTURE_RULES, ...GRADE_RULES];
