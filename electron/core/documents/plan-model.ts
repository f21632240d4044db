import type { Audience } from '../../../shared/contract/documents.ts';
import type { GuskeyLevel, Rag } from '../../../shared/domain/plan.ts';

/**
 * A PD plan as one audience may see it, free of any file format: what is not here cannot be in the file.
 * Text is clean (shared/domain/text.ts), an empty string or null says nothing; days are ISO, money pence, time minutes.
 */
export interface PlanModel {
  readonly audience: Audience;
  readonly planId: string;
  readonly schoolName: string;
  readonly urn: string;
  readonly title: string;
  /** "2026/27". */
  readonly yearName: string;
  readonly status: string;
  /** The day the document was made. */
  readonly date: string;
  readonly authors: string;
  readonly signatories: readonly { readonly role: string; readonly name: string }[];
  readonly summary: string;
  readonly context: string;
  readonly audit: AuditPart | null;
  readonly priorities: readonly PriorityPart[];
  readonly actions: readonly ActionPart[];
  readonly halfTerms: readonly HalfTermPart[];
  readonly budget: BudgetPart;
  readonly monitoring: string;
  readonly risks: string;
  readonly sustainability: string;
  readonly reviews: readonly ReviewPart[];
  /** What the checks still ask for; empty for governors. */
  readonly toComplete: readonly { readonly title: string; readonly items: readonly string[] }[];
  /** Who may be chosen as a lead: the department, or for governors only those who lead. */
  readonly leads: readonly string[];
  /** How many sentences of free text were changed or left out because they name staff; 0 in the full plan. */
  readonly hiddenNames: number;
}

export interface HalfTermPart {
  readonly number: number;
  readonly name: string;
  /** "1 Sep to 23 Oct 2026", empty when the dates are not known. */
  readonly dates: string;
}

export interface PriorityPart {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly aim: string;
  readonly rationale: string;
  readonly intendedEffect: string;
  readonly statements: readonly { readonly code: string; readonly text: string }[];
  readonly evaluation: readonly { readonly level: GuskeyLevel; readonly name: string; readonly how: string }[];
  readonly actions: number;
  readonly costPence: number;
  readonly estimated: boolean;
  /** The mechanism groups in the EEF's order, each with the mechanisms its actions use. */
  readonly mechanisms: readonly { readonly group: string; readonly names: readonly string[] }[];
  /** How many actions meet each part of the DfE Standard, parts 1-5 in order. */
  readonly dfeParts: readonly number[];
}

export interface ActionPart {
  readonly id: string;
  /** "2.3". */
  readonly ref: string;
  readonly priorityNumber: number;
  readonly title: string;
  readonly objective: string;
  readonly changeInPractice: string;
  readonly effectOnStudents: string;
  readonly activity: string;
  readonly needEvidence: string;
  readonly statementCodes: readonly string[];
  readonly form: string;
  readonly provider: string;
  readonly mechanisms: readonly string[];
  readonly dfeParts: readonly string[];
  readonly lead: string;
  /** Names; empty for governors. */
  readonly participants: readonly string[];
  readonly participantCount: number;
  readonly startOn: string | null;
  readonly endOn: string | null;
  /** The half-terms it runs in: those of its dates, else those set; null when neither is known. */
  readonly runsFrom: number | null;
  readonly runsTo: number | null;
  readonly minutesPerPerson: number;
  readonly minutes: number;
  readonly feePence: number;
  readonly coverHalfDays: number;
  readonly coverPence: number;
  readonly travelPence: number;
  readonly resourcesPence: number;
  readonly costPence: number;
  /** Hours and costs are estimates that nobody has confirmed. */
  readonly estimated: boolean;
  readonly fundingSource: string;
  readonly cover: string;
  readonly coverNotes: string;
  readonly successMeasure: string;
  readonly successBaseline: string;
  readonly successTarget: string;
  readonly successOn: string | null;
  readonly evidenceSources: string;
  readonly guskeyTargeted: string;
  readonly guskeyReached: string;
  readonly status: string;
  readonly stoppedReason: string;
  readonly rag: Rag;
  readonly ragWord: string;
  /** "Red", or empty for a stopped action. */
  readonly ragColour: string;
  readonly ragWhy: string;
  readonly outcome: string;
  readonly reviewOn: string | null;
  readonly hodComment: string;
  readonly hodDecision: string;
  readonly hodAgreedOn: string | null;
  readonly nextStep: string;
  readonly draftReason: string;
  readonly progress: readonly { readonly halfTerm: string; readonly note: string }[];
}

export interface BudgetPart {
  readonly budgetPence: number | null;
  readonly budgetMinutes: number | null;
  readonly coverDayRatePence: number;
  readonly fundingSource: string;
  readonly costPence: number;
  readonly minutes: number;
  readonly coverHalfDays: number;
  /** How many actions need any cover. */
  readonly coverActions: number;
  readonly coverToArrangeHalfDays: number;
  readonly estimated: boolean;
  readonly byPriority: readonly BudgetLine[];
}

export interface BudgetLine {
  readonly number: number;
  readonly title: string;
  readonly feePence: number;
  readonly coverPence: number;
  readonly travelPence: number;
  readonly resourcesPence: number;
  readonly costPence: number;
  readonly minutes: number;
  readonly estimated: boolean;
}

export interface ReviewPart {
  readonly id: string;
  readonly heldOn: string;
  readonly present: string;
  readonly notes: string;
  readonly decisions: string;
}

export interface AuditPart {
  readonly roundName: string;
  readonly heldOn: string;
  readonly asked: number;
  readonly answered: number;
  /** How many of those answered only in part. */
  readonly partly: number;
  readonly staffScale: string;
  readonly departmentScale: string;
  readonly domains: readonly DomainPart[];
  readonly topNeeds: readonly StatementPart[];
  readonly strengths: readonly StatementPart[];
  /** Colleagues at 4 who could help with a need; empty for governors. */
  readonly experts: readonly { readonly code: string; readonly text: string; readonly names: readonly string[] }[];
  readonly statements: readonly StatementPart[];
  /** Whose answers stand in `StatementPart.values`, in order; empty for governors. */
  readonly staff: readonly string[];
  /** How many statements show "fewer than 5 answers" instead of their figures. */
  readonly withheld: number;
}

export interface DomainPart {
  readonly code: string;
  readonly name: string;
  readonly weight: number;
  readonly average: number | null;
  readonly department: number | null;
  /** Statements that `average` rests on. */
  readonly ratedStatements: number;
  /** Statements that `department` rests on. */
  readonly departmentStatements: number;
  readonly statements: number;
}

export interface StatementPart {
  readonly id: string;
  readonly code: string;
  readonly text: string;
  readonly domainCode: string;
  readonly domainName: string;
  readonly weight: number;
  readonly askedOfStaff: boolean;
  readonly rank: number | null;
  /** "Moved from 7: the reason" when somebody moved it, else empty. */
  readonly moved: string;
  readonly score: number | null;
  readonly needSize: number | null;
  readonly reach: number | null;
  readonly rated: number;
  readonly low: number;
  readonly median: number | null;
  readonly department: number | null;
  readonly wantsPd: number;
  readonly discuss: boolean;
  readonly peerSupport: boolean;
  /** Staff figures are kept back: fewer than five people rated it, and the reader is a governor. */
  readonly withheld: boolean;
  /** How many chose 1, 2, 3, 4 and N/A; null for governors. */
  readonly counts: readonly number[] | null;
  /** One answer a person of `AuditPart.staff`. */
  readonly values: readonly {
    readonly rating: 1 | 2 | 3 | 4 | 'N/A' | null;
    readonly wantsPd: boolean;
  }[];
  readonly evidence: string;
  readonly helping: string;
  readonly hindering: string;
}
