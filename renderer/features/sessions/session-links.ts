/** The sections of Sessions, by the last part of their address; the list of sessions has none. */
export const SECTIONS = ['list', 'groups', 'mentoring', 'events', 'pd', 'dosage', 'volunteers'] as const;
export type Section = (typeof SECTIONS)[number];

export const SESSIONS_PATH = '/sessions';
export const sectionPath = (section: Section): string =>
  section === 'list' ? SESSIONS_PATH : `${SESSIONS_PATH}/${section}`;
export const registerPath = (sessionId: string): string => `/sessions/register/${encodeURIComponent(sessionId)}`;
export const groupPath = (id: string): string => `/sessions/groups/${encodeURIComponent(id)}`;
export const pairPath = (id: string): string => `/sessions/mentoring/${encodeURIComponent(id)}`;
export const eventPath = (id: string): string => `/sessions/events/${encodeURIComponent(id)}`;

export type SessionsSpot =
  | { readonly part: 'section'; readonly section: Section }
  | { readonly part: 'register' | 'group' | 'pair' | 'event'; readonly id: string };

const DETAILS = { register: 'register', groups: 'group', mentoring: 'pair', events: 'event' } as const;

/** Anything unknown is the list of sessions. */
export function readSessionsAddress(location: string): SessionsSpot {
  const [path = ''] = location.split('?');
  const [, , part = '', id] = path.split('/');
  if (id && Object.hasOwn(DETAILS, part)) {
    return { part: DETAILS[part as keyof typeof DETAILS], id: decoded(id) };
  }
  return { part: 'section', section: SECTIONS.find((s) => s === part) ?? 'list' };
}

/** As it stands when it is not well encoded: an address may be cut short. */
function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
