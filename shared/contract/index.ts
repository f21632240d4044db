import type { z } from 'zod';
import { appContract } from './app.ts';
import { auditContract } from './audit.ts';
import { documentsContract } from './documents.ts';
import { dosageContract } from './dosage.ts';
import { eventsContract } from './events.ts';
import { groupsContract } from './groups.ts';
import { mentoringContract } from './mentoring.ts';
import { newYearContract } from './new-year.ts';
import { pdSessionContract } from './pd-session.ts';
import { planContract } from './plan.ts';
import { resourcesContract } from './resources.ts';
import { safetyContract } from './safety.ts';
import { schoolContract } from './school.ts';
import { sessionDocumentsContract } from './session-documents.ts';
import { sessionsContract } from './sessions.ts';
import { staffContract } from './staff.ts';
import { studentImportContract } from './student-import.ts';
import { studentsContract } from './students.ts';
import { volunteersContract } from './volunteers.ts';
import { weekContract } from './week.ts';

/** All that the renderer may ask of the core: name -> schema of the input and of the output. */
export const contract = {
  ...appContract,
  ...schoolContract,
  ...staffContract,
  ...auditContract,
  ...planContract,
  ...pdSessionContract,
  ...documentsContract,
  ...safetyContract,
  ...studentsContract,
  ...studentImportContract,
  ...groupsContract,
  ...sessionsContract,
  ...mentoringContract,
  ...volunteersContract,
  ...eventsContract,
  ...resourcesContract,
  ...dosageContract,
  ...weekContract,
  ...newYearContract,
  ...sessionDocumentsContract,
} as const;

export type Contract = typeof contract;
export type CallName = keyof Contract;
/** What the renderer sends. */
export type InputOf<N extends CallName> = z.input<Contract[N]['input']>;
/** What a handler receives, parsed. */
export type ParsedOf<N extends CallName> = z.output<Contract[N]['input']>;
export type OutputOf<N extends CallName> = z.output<Contract[N]['output']>;

export type ErrorCode = 'validation' | 'not-found' | 'conflict' | 'unavailable' | 'unexpected';

/** An error as it crosses to the renderer: a sentence for people, and the field where there is one. */
export interface CallError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly field?: string;
}

export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: CallError };

/** The parts of the data that a change can touch; the renderer reads again what it shows of them. */
export const AREAS = ['school', 'staff', 'audit', 'plan', 'students', 'sessions', 'safety'] as const;
export type Area = (typeof AREAS)[number];

/** What the core pushes to the renderer. */
export type AppEvent =
  | { readonly type: 'data.changed'; readonly areas: readonly Area[] }
  | { readonly type: 'command'; readonly id: string }
  | {
      readonly type: 'progress';
      readonly job: string;
      readonly done: number;
      readonly of: number;
      readonly what: string;
    };
