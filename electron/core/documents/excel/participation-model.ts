import type { Student } from '../../../../shared/contract/students.ts';
import type { Strand } from '../../../../shared/domain/strands.ts';

/** A student as the participation workbook says who they are; names only when they were asked for. */
export interface ParticipationStudent {
  /** Says nothing of the student; the same in every workbook of this school. */
  readonly code: string;
  readonly names: Pick<Student, 'surname' | 'forename' | 'upn'> | null;
  readonly yearGroup: number | null;
  /** Words: "Female", "Not known". */
  readonly sex: string;
  readonly pupilPremium: string;
  readonly ks2Maths: number | null;
  readonly standing: string;
  readonly mentors: string;
  readonly isOnExtensionCourse: boolean;
  readonly competitionsEntered: number;
  readonly aLevel: string;
}

/** What a student had of one strand in one half-term. */
export interface ParticipationPart {
  readonly student: ParticipationStudent;
  /** "Autumn 1"; empty where that year's term dates are not known. */
  readonly halfTerm: string;
  readonly strand: Strand;
  /** Held for the student, and of these come to. */
  readonly offered: number;
  readonly attended: number;
  readonly otherActivity: number;
  /** Minutes. */
  readonly planned: number;
  readonly deliveredMinutes: number;
  readonly attendedMinutes: number;
}

export interface ParticipationSession {
  readonly heldOn: string;
  readonly halfTerm: string;
  /** The group's name, or "Booster KS4 1" where names are not wanted: a name may be a child's. */
  readonly group: string;
  readonly component: string;
  readonly status: string;
  readonly minutes: number;
  readonly deliveredMinutes: number | null;
  readonly expected: number;
  /** Null until it has been held. */
  readonly attended: number | null;
}

export interface ParticipationEvent {
  readonly heldOn: string;
  readonly name: string;
  readonly kind: string;
  readonly isCompetition: boolean;
  readonly provider: string;
  readonly places: number | null;
  readonly invited: number;
  readonly entered: number;
  readonly tookPart: number;
  readonly tookPartPremium: number;
}

/** PD of one form: how often it took place, for how many people, and the minutes of all of them together. */
export interface ParticipationPd {
  readonly form: string;
  readonly sessions: number;
  readonly people: number;
  readonly attendances: number;
  readonly minutes: number;
}

export interface ParticipationPerson {
  readonly name: string;
  readonly form: string;
  readonly sessions: number;
  readonly minutes: number;
}

export interface ParticipationModel {
  readonly schoolName: string;
  /** "2026/27". */
  readonly yearName: string;
  /** ISO day. */
  readonly today: string;
  readonly withNames: boolean;
  /** By code: the order must not tell who they are. */
  readonly students: readonly ParticipationStudent[];
  /** By code, half-term and strand. */
  readonly parts: readonly ParticipationPart[];
  readonly sessions: readonly ParticipationSession[];
  readonly events: readonly ParticipationEvent[];
  readonly pd: readonly ParticipationPd[];
  /** Empty unless names were asked for. */
  readonly people: readonly ParticipationPerson[];
}
