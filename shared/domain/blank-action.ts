import type { PdAction } from '../contract/pd-action.ts';

/** An action before it has its id and its place. */
export type NewAction = Omit<PdAction, 'id' | 'position'>;

/** What has happened to an action so far, and who agreed it: a copy of it has none of that. */
export const NOT_STARTED = {
  guskeyReached: null,
  status: 'not-started',
  stoppedReason: '',
  outcome: null,
  hodComment: '',
  hodAgreed: null,
  hodAgreedOn: null,
  nextStep: null,
  progress: [],
} as const;

/** An action that nobody has said anything of yet. */
export const BLANK_ACTION: Omit<NewAction, 'priorityId' | 'title'> = {
  ...NOT_STARTED,
  needEvidence: '',
  objective: '',
  changeInPractice: '',
  effectOnStudents: '',
  activity: '',
  form: 'department-session',
  provider: 'In school',
  mechanisms: [],
  dfeParts: [],
  leadId: null,
  startHalfTerm: null,
  endHalfTerm: null,
  startOn: null,
  endOn: null,
  minutesPerPerson: 0,
  feePence: 0,
  coverHalfDays: 0,
  travelPence: 0,
  resourcesPence: 0,
  costsEstimated: false,
  fundingSource: '',
  cover: 'not-needed',
  coverNotes: '',
  successMeasure: '',
  successBaseline: '',
  successTarget: '',
  successOn: null,
  evidenceSources: '',
  guskeyTargeted: null,
  reviewOn: null,
  draftReason: '',
  offerId: null,
  participantIds: [],
  statementIds: [],
};
