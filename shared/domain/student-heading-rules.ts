import { ATTAINMENT_HEADINGS } from './student-attainment-headings.ts';
import { type HeadingRule, has, is, leave, leaveOnly, MATHS, NOT_NEEDED } from './student-heading-rule.ts';

const MEALS_NOW = 'Free meals now do not mean Pupil Premium';
const AT_ANY_TIME = '(?: at any time.*| between.*| this (?:academic )?year)?';
const WHOSE = '(?:(?:student|pupil|learner|child)(?: s)? )?';
const FORENAME = '(?:forename(?: ?s)?|first ?names?|given ?names?)';
const SURNAME = '(?:surname|last ?name|family ?name)';

const NOT_NEEDED_RULES: readonly HeadingRule[] = [
  leave(
    NOT_NEEDED,
    'medical|health(?! (?:and )?care plan)|allerg(?:y|ies)|diet(?:ary)?|doctor|gp|disabilit(?:y|ies) (?:type|notes?)|address|postcode|post code|street|town|county',
  ),
  leave(
    NOT_NEEDED,
    'phone|telephone|mobile|tel|e ?mail|ethnic(?:ity)?|religion|nationality|country|passport|first language|home language|mother tongue',
  ),
  leave(
    NOT_NEEDED,
    'parents?|parental|carers?|guardians?|contacts?|siblings?|emergency|photo|consent|social worker|police|household|income|bank',
  ),
  leave(
    NOT_NEEDED,
    'attendance|absences?|behaviour|exclusions?|suspensions?|detentions?|safeguarding|child protection|child in need|transport|locker|biometric|house|enrol?lment|boarder',
  ),
  leave(
    NOT_NEEDED,
    'adno|adm(?:ission)? ?(?:no|num(?:ber)?)|admission|(?<!unique )(?:student|pupil|arbor|mis|person|exam|candidate|bromcom|sims) ?(?:id|no|number)|candidate|nhs|laestab|estab|dfe ?number',
  ),
  leaveOnly(
    NOT_NEEDED,
    'academic year|acadyr|id|no|number|ref|reference|initials?|title|middle names?|age|la|lea|nor|toe|entrydat|urn|uci|lates',
  ),
  leave(
    NOT_NEEDED,
    'cash|amount|fte|allocation|funding|spend|fy ?end ?date|(?:start|end|leaving|joining) date|date (?:of )?(?:joining|entry|leaving)',
  ),
  leaveOnly(NOT_NEEDED, 'pupilpremium(?:fte|cashamount|fyenddate)|lastfsm'),
  leave(
    NOT_NEEDED,
    'send? ?(?:need|type|notes?|unit|memo|ranking|primary|secondary|category|start|review)s?|primary need|need type|sentype|senneed',
  ),
  leave(
    NOT_NEEDED,
    'eal (?:proficiency|level|stage|notes?)|proficiency|gender identity|pronouns?|pupil premium (?:notes?|strategy|interventions?|start|date|end)|early years pupil premium|eypp',
  ),
  leave(
    'It has a member of staff',
    'teachers?(?! (?:comments?|notes?|predicted|prediction|grade|assess))|staff|head of year|hoy|tutor name|form tutor|mentor',
  ),
];

const PERSON_RULES: readonly HeadingRule[] = [
  leave('A ULN is not a UPN', 'uln|unique learner (?:number|no)'),
  leave('It has an earlier UPN', '(?:former|previous|old|temporary) ?upn'),
  is(
    'upn',
    0,
    `${WHOSE}upn|unique pupil (?:number|no|reference)(?: upn)?|upn (?:unique pupil number|no|number|code)|ks[24] upn`,
  ),
  has('upn', 1, 'upn'),
  has('bornOn', 0, 'd ?o ?b|date of birth|birth ?da(?:te|y)|dateofbirth|born(?: on)?'),
  leave('It has an earlier name', `(?:former|previous|birth) ?(?:${SURNAME}|name)`),
  is('surname', 0, `legal ?${SURNAME}|${SURNAME} legal`),
  is('surname', 1, `${WHOSE}${SURNAME}|ks[24] surname`),
  is('surname', 5, `(?:preferred|chosen) ?${SURNAME}`),
  is('forename', 0, `legal ?${FORENAME}|${FORENAME} legal`),
  is('forename', 1, `${WHOSE}(?:${FORENAME}|christian ?names?)|ks[24] forenames?`),
  is('preferredName', 0, `${WHOSE}(?:preferred|pref|chosen|known as|usual)(?: ?(?:name|${FORENAME}))?|nickname`),
  is(
    'name',
    0,
    `(?:full |legal )?${WHOSE}(?:full |legal )?name(?: s)?|${WHOSE}(?:full )?name (?:${SURNAME}|${FORENAME}|first|last|legal|of ).*`,
  ),
  is('name', 1, `${WHOSE}(?:legal )?(?:${SURNAME}(?: and)? ${FORENAME}|${FORENAME}(?: and)? ${SURNAME})`),
  is('name', 2, 'students?|pupils?|learners?|preferred full name|display name'),
];

const SCHOOL_RULES: readonly HeadingRule[] = [
  is(
    'year',
    0,
    `(?:${WHOSE}|nc ?|national curriculum |curriculum |current )(?:year|yr)(?: ?(?:group|grp))?(?: ?(?:name|code|number|now|current|actual))?`,
  ),
  is(
    'year',
    2,
    '(?:nc )?year (?:group )?taught in|actual (?:nc |curriculum )?year|ncy|year (?:group .*|nc)|(?:current )?nc year(?: group)?',
  ),
  is(
    'form',
    0,
    '(?:reg(?:istration)?|tutor|form)(?: ?(?:group|grp|form|class|code))?|reg(?:istration)? tutor group|pastoral group|tg',
  ),
  is(
    'mathsClass',
    0,
    `${MATHS} ?(?:teaching )?(?:class|set|group|grp)(?:es|s)?(?: (?:code|name))?|(?:teaching )?(?:class|set|group) (?:for |in )?${MATHS}`,
  ),
  is('mathsClass', 1, 'courses classes|courses?|classes|class(?:es)? courses?|teaching (?:groups?|sets?|classes)'),
  is('mathsClass', 2, 'set|class(?: (?:name|code))?'),
  is('sex', 0, `(?:legal |birth )?${WHOSE}sex(?: (?:m f|f m|at birth|legal))?`),
  is('sex', 1, `(?:legal )?${WHOSE}gender(?: (?:m f|f m|at birth|legal))?`),
  is(
    'sen',
    0,
    `${WHOSE}send? ?(?:status|provision|support|code|stage|level|register)?(?: (?:code|type|status|name))?(?: (?:y n|[ekn](?: [ekn])*))?${AT_ANY_TIME}`,
  ),
  is('sen', 1, `special educational needs?(?: (?:status|provision|and disabilit(?:y|ies)))*${AT_ANY_TIME}`),
  has('eal', 0, 'eal|english (?:as )?(?:an )?additional lang(?:uage)?'),
  is(
    'previousSchool',
    0,
    '(?:previous|primary|feeder|former|last|junior|prior|ks2) (?:school|establishment)(?: (?:name|attended))?|school (?:at ks2|before)|primary|feeder',
  ),
];

/** The reasons before Pupil Premium itself, and what tells of several things before each of them. */
const PUPIL_PREMIUM_RULES: readonly HeadingRule[] = [
  has('pupilPremium', 3, 'disadvantaged?|(?:pp|pupil premium)(?: or| and)? fsm'),
  leaveOnly(MEALS_NOW, 'everfsm 6 p'),
  leave(
    'It does not say whether they are in care now, or left it by adoption, which Pupil Premium asks',
    'ever in care|care experienced|care leaver',
  ),
  has(
    'previouslyLookedAfter',
    0,
    'adopted|adoptedfromcare(?:premium)?|plac|pcla|pla|previously (?:looked after|in care|lac|cla)|(?:post|ex|former(?:ly)?) ?(?:looked after|lac|cla|in care)|left care|special guardianship|sgo',
  ),
  has('lookedAfter', 0, 'looked ?after(?:premium)?|in care|lac|cla|cic'),
  has(
    'service',
    0,
    'service (?:child(?:ren)?|pupils?|famil(?:y|ies)|premium|pupil premium)|servicechild(?:premium|ren)?|pupil premium service|(?:armed )?forces|sce|ever 6 service',
  ),
  is('service', 1, `service(?: (?:y n|indicator|status))?${AT_ANY_TIME}`),
  has(
    'ever6Fsm',
    0,
    'ever ?(?:6|six)(?: ?fsm)?|fsm ?(?:ever ?)?(?:6|six)|fsm in (?:the )?last (?:6|six) years|e6 ?fsm|e6|fsme6|everfsm 6',
  ),
  has('ever6Fsm', 0, 'deprivation(?: pupil)? premium|deprivationpupilpremium|pupil premium deprivation'),
  is('ever6Fsm', 4, `ever ?(?:fsm|free (?:school )?meals?)(?: (?:y n|indicator|status))?${AT_ANY_TIME}`),
  leave(MEALS_NOW, 'fsm|fsmeligible|free (?:school )?meals?|everfsm'),
  is(
    'pupilPremium',
    0,
    `(?:is |in receipt of |eligible for )?(?:pupil ?premium|pp)(?: ?(?:pupil|student|child|recipient|eligible|eligibility|grant|indicator|status|flag|y n|yes no|pp|non pp|or not))*(?: at any time.*| this (?:academic )?year)?`,
  ),
  is('pupilPremium', 1, 'pupil premium .*|ppi|pp (?:types?|reasons?|category)|reasons? for (?:pupil premium|pp)'),
];

const OTHER_RULES: readonly HeadingRule[] = [
  is(
    'notes',
    0,
    'notes?|comments?|remarks?|(?:maths?|other|further|general|additional|teacher) (?:notes?|comments?|information)',
  ),
  is('tags', 0, 'tags?|labels?'),
];

/**
 * First match wins, so what is left out although it resembles something stands before it. Headings seen in real files:
 * domain.md 4.4. What a school has beyond these, a person says on the screen.
 */
export const HEADING_RULES: readonly HeadingRule[] = [
  is(
    'asAt',
    0,
    'as ?at(?: date)?|(?:data|date) as at|(?:report|export|extract|census|snapshot|data) ?date|date of (?:export|report|census)',
  ),
  is('asAt', 1, 'pupilpremiumfystartdate|pupil premium (?:fy|financial year) ?start ?date'),
  ...NOT_NEEDED_RULES,
  ...PERSON_RULES,
  ...SCHOOL_RULES,
  ...PUPIL_PREMIUM_RULES,
  ...ATTAINMENT_HEADINGS,
  ...OTHER_RULES,
];
