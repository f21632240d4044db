import { navigate } from 'wouter/use-hash-location';
import type { CheckTarget } from '../../../shared/contract/plan-check.ts';

/** A part of the PD plan place, as the address names it. */
export type PlanSpot =
  /** The actions as they were last looked at. */
  | { readonly part: 'actions' }
  | { readonly part: 'by-teacher'; readonly id: string | null }
  | { readonly part: 'calendar' }
  | { readonly part: 'action'; readonly id: string }
  | { readonly part: 'priorities'; readonly id: string | null }
  | { readonly part: 'document' }
  /** The plan of an academic year that has ended, to be read. */
  | { readonly part: 'year'; readonly academicYear: number };

export interface PlanAddress {
  readonly spot: PlanSpot;
  /** The field to focus, null for none. */
  readonly field: string | null;
}

export const ACTIONS_PATH = '/plan';
export const BY_TEACHER_PATH = '/plan/by-teacher';
export const CALENDAR_PATH = '/plan/calendar';
export const PRIORITIES_PATH = '/plan/priorities';
export const DOCUMENT_PATH = '/plan/document';

const withField = (path: string, field: string | null) => (field === null ? path : `${path}?field=${field}`);

export const actionPath = (id: string, field: string | null = null): string =>
  withField(`/plan/actions/${encodeURIComponent(id)}`, field);
export const priorityPath = (id: string, field: string | null = null): string =>
  withField(`${PRIORITIES_PATH}/${encodeURIComponent(id)}`, field);
/** The plan of an academic year that has ended. */
export const yearPath = (academicYear: number): string => `/plan/years/${academicYear}`;
/** Somebody's part in the plan, among the others'. */
export const teacherPath = (id: string): string => `${BY_TEACHER_PATH}/${encodeURIComponent(id)}`;
export const documentPath = (field: string | null): string => withField(DOCUMENT_PATH, field);

/** Reads where in the plan an address such as `/plan/actions/7?field=leadId` leads. Anything unknown is the actions. */
export function readAddress(address: string): PlanAddress {
  const [bare = '', query = ''] = address.split('?');
  const field = new URLSearchParams(query).get('field');
  const [, , part, id] = bare.split('/');
  if (part === 'actions' && id) return { spot: { part: 'action', id: decoded(id) }, field };
  if (part === 'priorities') return { spot: { part, id: id ? decoded(id) : null }, field };
  if (part === 'by-teacher') return { spot: { part, id: id ? decoded(id) : null }, field };
  if (part === 'calendar') return { spot: { part }, field };
  if (part === 'years' && /^\d{4}$/.test(id ?? '')) return { spot: { part: 'year', academicYear: Number(id) }, field };
  if (part === 'document') return { spot: { part }, field };
  return { spot: { part: 'actions' }, field };
}

/** As it stands when it is not well encoded: an address may be cut short. */
function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/** The place where a check's item is mended; null for the draft, which opens here. */
export function targetPath({ kind, id, field }: CheckTarget): string | null {
  switch (kind) {
    case 'action':
      return id === null ? ACTIONS_PATH : actionPath(id, field);
    case 'priority':
      return id === null ? PRIORITIES_PATH : priorityPath(id, field);
    case 'plan':
      return documentPath(field);
    case 'staff':
      return id === null ? '/settings/staff' : teacherPath(id);
    case 'settings':
      return '/settings/year';
    case 'draft':
      return null;
  }
}

/** Opens a part of the plan, or another place of the app. */
export function goTo(path: string): void {
  window.location.hash = path;
}

/** Names the same screen by another address, without a step of its own on the way back. */
export const replaceAddress = (path: string): void => navigate(path, { replace: true });
