import { DENSITIES, THEMES } from './look.ts';

/** The menus, in the order of a desktop window. */
export const MENUS = ['File', 'Edit', 'View', 'Go', 'Audit', 'Plan', 'Students', 'Sessions', 'Help'] as const;
export type MenuName = (typeof MENUS)[number];

/** A command of the menus, the palette and the keyboard: one list for the native menu and the page. */
export interface Command {
  readonly id: string;
  readonly label: string;
  readonly menu: MenuName;
  /** Commands of one part of a menu stand together; a line parts them from the next. */
  readonly part: number;
  /** In Electron's words; "CmdOrCtrl" is Ctrl on Windows and Linux, Cmd on a Mac. Null: no key. */
  readonly accelerator: string | null;
  /** What else somebody might look for it by. */
  readonly words?: string;
}

/** The seven places of the app and Settings, in the order of the navigation (product.md, Screens). */
export const PLACES = [
  { path: '/', label: 'This week' },
  { path: '/audit', label: 'PD audit' },
  { path: '/plan', label: 'PD plan' },
  { path: '/students', label: 'Students' },
  { path: '/sessions', label: 'Sessions' },
  { path: '/impact', label: 'Impact' },
  { path: '/settings', label: 'Settings' },
] as const;

export interface PlacePart {
  readonly path: string;
  readonly label: string;
  /** The place it is a part of. */
  readonly place: string;
  readonly words?: string;
}

/** What can be opened inside the places, by address. */
export const PLACE_PARTS: readonly PlacePart[] = [
  { path: '/audit', label: 'Ranked needs', place: 'PD audit', words: 'score priorities discuss peer support' },
  { path: '/audit/answers', label: 'Answers', place: 'PD audit', words: 'ratings self-audit type' },
  { path: '/audit/heat-map', label: 'Heat map', place: 'PD audit', words: 'strengths matrix picture' },
  {
    path: '/audit/department',
    label: 'Department ratings',
    place: 'PD audit',
    words: 'rate the department discussion evidence helping hindering hod',
  },
  { path: '/audit/compare', label: 'Compare rounds', place: 'PD audit', words: 'two change since last year' },
  { path: '/audit/questions', label: 'Questions', place: 'PD audit', words: 'framework statements forms' },
  { path: '/audit/questions/sheet', label: 'Self-audit sheet to print', place: 'PD audit', words: 'paper form' },
  { path: '/plan', label: 'PD actions', place: 'PD plan', words: 'table list' },
  { path: '/plan/priorities', label: 'Priorities', place: 'PD plan', words: 'needs chosen rationale' },
  { path: '/plan/by-teacher', label: 'By teacher', place: 'PD plan', words: 'load people who nothing half-term' },
  { path: '/plan/calendar', label: 'Half-term calendar', place: 'PD plan', words: 'when move dates weeks' },
  { path: '/plan/document', label: 'Plan document', place: 'PD plan', words: 'summary aims budget reviews authors' },
  { path: '/students', label: 'All students', place: 'Students', words: 'table list cohort pupils' },
  {
    path: '/students/targets',
    label: 'Target students',
    place: 'Students',
    words: 'rule boundary nominate override high potential pupil premium',
  },
  {
    path: '/students/compare',
    label: 'Compare target students with others',
    place: 'Students',
    words: 'year sex sen eal balance',
  },
  { path: '/students/import', label: 'Import students', place: 'Students', words: 'file csv xlsx sims arbor dfe' },
  { path: '/sessions', label: 'Registers', place: 'Sessions', words: 'take register attendance marks today' },
  { path: '/sessions/groups', label: 'Groups', place: 'Sessions', words: 'booster small group series members' },
  { path: '/sessions/mentoring', label: 'Mentoring', place: 'Sessions', words: 'pairs mentor mentee meetings' },
  {
    path: '/sessions/events',
    label: 'Events',
    place: 'Sessions',
    words: 'enrichment competition ukmt challenge trip visit entries providers',
  },
  { path: '/sessions/pd', label: 'PD sessions', place: 'Sessions', words: 'work group trg lesson study who took part' },
  { path: '/sessions/dosage', label: 'Dosage', place: 'Sessions', words: 'hours attended support strand half-term' },
  { path: '/sessions/volunteers', label: 'Volunteers', place: 'Sessions', words: 'checks dbs undergraduates' },
  { path: '/settings', label: 'School', place: 'Settings', words: 'name urn' },
  { path: '/settings/time', label: 'Your time', place: 'Settings', words: 'hours periods week who you are fte' },
  { path: '/settings/year', label: 'Year and terms', place: 'Settings', words: 'half-terms holidays closed inset' },
  { path: '/settings/key-dates', label: 'Key dates', place: 'Settings', words: 'mocks exams parents reports' },
  { path: '/settings/staff', label: 'Staff', place: 'Settings', words: 'people teachers department names' },
  {
    path: '/settings/target-rule',
    label: 'Target rule',
    place: 'Settings',
    words: 'ks2 threshold boundary pupil premium',
  },
  { path: '/settings/screen', label: 'Screen', place: 'Settings', words: 'theme dark light density rows' },
  { path: '/settings/safety', label: 'Data safety', place: 'Settings', words: 'backup restore copy file passphrase' },
];

const keysOf = <T extends object>(table: T) => Object.keys(table) as (keyof T & string)[];

export const COMMANDS: readonly Command[] = [
  { id: 'import.answers', label: 'Import answers', menu: 'File', part: 1, accelerator: null, words: 'forms csv xlsx' },
  {
    id: 'students.import',
    label: 'Import students',
    menu: 'File',
    part: 1,
    accelerator: null,
    words: 'csv xlsx sims arbor dfe pupil premium ks2 pupils',
  },
  { id: 'export.word', label: 'Export PD plan to Word', menu: 'File', part: 1, accelerator: null, words: 'docx save' },
  {
    id: 'export.excel',
    label: 'Export PD plan to Excel',
    menu: 'File',
    part: 1,
    accelerator: null,
    words: 'xlsx save',
  },
  { id: 'file.print', label: 'Print', menu: 'File', part: 2, accelerator: 'CmdOrCtrl+P', words: 'pdf paper' },
  { id: 'sample.open', label: 'Open the sample school', menu: 'File', part: 3, accelerator: null, words: 'demo try' },
  { id: 'sample.leave', label: 'Leave the sample school', menu: 'File', part: 3, accelerator: null, words: 'demo own' },
  { id: 'edit.undo', label: 'Undo', menu: 'Edit', part: 1, accelerator: 'CmdOrCtrl+Z' },
  { id: 'edit.redo', label: 'Redo', menu: 'Edit', part: 1, accelerator: 'CmdOrCtrl+Y' },
  ...keysOf(THEMES).map((theme) => ({
    id: `view.theme.${theme}`,
    label: `Theme: ${THEMES[theme].toLowerCase()}`,
    menu: 'View' as const,
    part: 1,
    accelerator: null,
    words: 'colours mode look',
  })),
  ...keysOf(DENSITIES).map((density) => ({
    id: `view.density.${density}`,
    label: `Rows: ${DENSITIES[density].toLowerCase()}`,
    menu: 'View' as const,
    part: 2,
    accelerator: null,
    words: 'density spacing look',
  })),
  {
    id: 'view.initials',
    label: 'Show initials in place of names',
    menu: 'View',
    part: 3,
    accelerator: 'CmdOrCtrl+Shift+H',
    words: 'privacy hide names projector shared screen',
  },
  { id: 'view.checks', label: 'Show checks', menu: 'View', part: 3, accelerator: null, words: 'plan open done' },
  ...PLACES.map((place, i) => ({
    id: `go.${place.path}`,
    label: place.label,
    menu: 'Go' as const,
    part: place.path === '/settings' ? 2 : 1,
    accelerator: `CmdOrCtrl+${i + 1}`,
  })),
  {
    id: 'audit.startRound',
    label: 'Start an audit round',
    menu: 'Audit',
    part: 1,
    accelerator: null,
    words: 'new begin another',
  },
  {
    id: 'audit.handRound',
    label: 'Hand the laptop round',
    menu: 'Audit',
    part: 1,
    accelerator: null,
    words: 'self-audit answer give pass',
  },
  {
    id: 'staff.add',
    label: 'Add a person',
    menu: 'Audit',
    part: 2,
    accelerator: null,
    words: 'staff teacher new member',
  },
  {
    id: 'staff.paste',
    label: 'Paste a list of staff',
    menu: 'Audit',
    part: 2,
    accelerator: null,
    words: 'people teachers names add excel import',
  },
  { id: 'plan.choosePriorities', label: 'Choose priorities', menu: 'Plan', part: 1, accelerator: null, words: 'needs' },
  { id: 'plan.draft', label: 'Draft the plan', menu: 'Plan', part: 1, accelerator: null, words: 'propose offers' },
  { id: 'plan.addAction', label: 'Add a PD action', menu: 'Plan', part: 1, accelerator: null, words: 'new course' },
  {
    id: 'staff.cover-list',
    label: 'Cover list',
    menu: 'Plan',
    part: 2,
    accelerator: null,
    words: 'who is out periods',
  },
  {
    id: 'staff.my-pd',
    label: 'My PD this year',
    menu: 'Plan',
    part: 2,
    accelerator: null,
    words: 'teacher sheet word',
  },
  {
    id: 'staff.calendar',
    label: 'Calendar file of all PD sessions',
    menu: 'Plan',
    part: 2,
    accelerator: null,
    words: 'ics outlook google dates',
  },
  {
    id: 'students.findTargets',
    label: 'Find target students',
    menu: 'Students',
    part: 1,
    accelerator: null,
    words: 'rule boundary nominate',
  },
  { id: 'students.add', label: 'Add a student', menu: 'Students', part: 1, accelerator: null, words: 'new pupil' },
  {
    id: 'students.compare',
    label: 'Compare target students with others',
    menu: 'Students',
    part: 2,
    accelerator: null,
    words: 'year sex sen eal',
  },
  {
    id: 'sessions.takeRegister',
    label: 'Take a register',
    menu: 'Sessions',
    part: 1,
    accelerator: null,
    words: 'attendance marks present today',
  },
  {
    id: 'week.log',
    label: 'Log time',
    menu: 'Sessions',
    part: 1,
    accelerator: 'CmdOrCtrl+Shift+L',
    words: 'hours minutes used work',
  },
  {
    id: 'week.timer',
    label: 'Start or stop the timer',
    menu: 'Sessions',
    part: 1,
    accelerator: null,
    words: 'clock stopwatch time',
  },
  {
    id: 'sessions.addGroup',
    label: 'Add a group',
    menu: 'Sessions',
    part: 2,
    accelerator: null,
    words: 'new booster small group series',
  },
  {
    id: 'sessions.addPair',
    label: 'Add a mentoring pair',
    menu: 'Sessions',
    part: 2,
    accelerator: null,
    words: 'mentor',
  },
  {
    id: 'sessions.addEvent',
    label: 'Add an event',
    menu: 'Sessions',
    part: 2,
    accelerator: null,
    words: 'competition ukmt trip',
  },
  {
    id: 'sessions.addVolunteer',
    label: 'Add a volunteer',
    menu: 'Sessions',
    part: 2,
    accelerator: null,
    words: 'checks',
  },
  {
    id: 'sessions.calendar',
    label: 'Calendar file of all sessions',
    menu: 'Sessions',
    part: 3,
    accelerator: null,
    words: 'ics outlook google dates groups',
  },
  {
    id: 'sessions.participation',
    label: 'Participation workbook',
    menu: 'Sessions',
    part: 3,
    accelerator: null,
    words: 'excel xlsx evaluation hours',
  },
  {
    id: 'week.paper',
    label: 'This week on one page',
    menu: 'Sessions',
    part: 3,
    accelerator: null,
    words: 'word print docx',
  },
  {
    id: 'year.start',
    label: 'Start a new academic year',
    menu: 'Sessions',
    part: 4,
    accelerator: null,
    words: 'next september roll over',
  },
  {
    id: 'help.palette',
    label: 'Search or run a command',
    menu: 'Help',
    part: 1,
    accelerator: 'CmdOrCtrl+K',
    words: 'find',
  },
  { id: 'help.shortcuts', label: 'Keyboard shortcuts', menu: 'Help', part: 1, accelerator: 'F1', words: 'keys help' },
  { id: 'help.data', label: 'Where my data is', menu: 'Help', part: 2, accelerator: null, words: 'file folder backup' },
  { id: 'help.about', label: 'About Maths Progression Planner', menu: 'Help', part: 2, accelerator: null },
];
