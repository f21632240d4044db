import type { AuditFramework } from '../../../shared/contract/audit.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { PdAction } from '../../../shared/contract/pd-action.ts';
import type { StaffMember } from '../../../shared/contract/staff.ts';
import { COMMANDS, type Command, PLACE_PARTS, PLACES } from '../../../shared/domain/commands.ts';
import { actionRefs } from '../../../shared/domain/plan.ts';
import { STAFF_ROLES } from '../../../shared/domain/staff.ts';
import { studentPath } from '../student-path.ts';

export type EntryGroup = 'Places' | 'Commands' | 'PD actions' | 'People' | 'Students' | 'Statements';

/** One line of the palette. */
export interface Entry {
  /** "command:edit.undo", "place:/audit", "person:…": the same one in the next visit. */
  readonly key: string;
  readonly group: EntryGroup;
  readonly label: string;
  /** What it is or where it stands, under or beside the label. */
  readonly about: string;
  /** What else somebody might look for it by. */
  readonly words: string;
  readonly accelerator: string | null;
  /** Why it cannot be chosen now, null when it can. */
  readonly whyNot: string | null;
  readonly opens: EntryTarget;
}

export type EntryTarget =
  | { readonly command: string }
  /** `row` is how the row begins that gets the focus there. */
  | { readonly path: string; readonly row?: string };

interface CommandWords {
  readonly labelOf: (command: Command) => string;
  readonly whyNot: (id: string) => string | null;
}

/** The places and their parts, but for a part that a command of the same name opens. */
export function placeEntries(): readonly Entry[] {
  const places = PLACES.map(({ path, label }) => ({
    ...entry('Places', `place:${path}`, label, { path }),
    accelerator: COMMANDS.find(({ id }) => id === `go.${path}`)?.accelerator ?? null,
  }));
  const parts = PLACE_PARTS.filter(({ label }) => !COMMANDS.some((command) => command.label === label)).map(
    ({ path, label, place, words = '' }) => ({
      ...entry('Places', `part:${path}:${label}`, label, { path }),
      about: `in ${place}`,
      words: `${place} ${words}`,
    }),
  );
  return [...places, ...parts];
}

/** Every command but those that only open a place, which stand among the places, and the palette itself. */
export function commandEntries({ labelOf, whyNot }: CommandWords): readonly Entry[] {
  return COMMANDS.filter(({ id, menu }) => menu !== 'Go' && id !== 'help.palette').map((command) => ({
    ...entry('Commands', `command:${command.id}`, labelOf(command), { command: command.id }),
    words: `${command.menu} ${command.words ?? ''}`,
    accelerator: command.accelerator,
    whyNot: whyNot(command.id),
  }));
}

export function peopleEntries(staff: readonly StaffMember[]): readonly Entry[] {
  return staff.map(({ id, name, role, status }) => ({
    ...entry('People', `person:${id}`, name, { path: '/settings/staff', row: name }),
    about: status === 'left' ? `${STAFF_ROLES[role]}, has left` : STAFF_ROLES[role],
  }));
}

/** @param shownName a student's name as it may be shown now */
export function studentEntries(
  students: OutputOf<'students.search'>,
  shownName: (student: OutputOf<'students.search'>[number]) => string,
): readonly Entry[] {
  return students.map((student) => ({
    ...entry('Students', `student:${student.id}`, shownName(student), {
      path: studentPath(student.id),
    }),
    about: [student.yearGroup === null ? '' : `Year ${student.yearGroup}`, student.form]
      .filter((part) => part !== '')
      .join(', '),
  }));
}

/** Each statement where it stands: among the ranked needs of the round, else among the questions. */
export function statementEntries({ domains }: Pick<AuditFramework, 'domains'>): readonly Entry[] {
  return domains.flatMap((domain) =>
    domain.statements.map(({ id, code, text }) => ({
      ...entry('Statements', `statement:${id}`, `${code} ${text}`, { path: '/audit', row: code }),
      about: domain.name,
    })),
  );
}

/** @param priorities in the order of the plan */
export function actionEntries(
  priorities: readonly { readonly id: string; readonly title: string }[],
  actions: readonly Pick<PdAction, 'id' | 'title' | 'priorityId'>[],
): readonly Entry[] {
  const refs = actionRefs(
    priorities.map((p) => p.id),
    actions,
  );
  return actions.map(({ id, title, priorityId }) => ({
    ...entry('PD actions', `action:${id}`, `${refs.get(id)} ${title}`, {
      path: `/plan/actions/${encodeURIComponent(id)}`,
    }),
    about: priorities.find((p) => p.id === priorityId)?.title ?? '',
  }));
}

function entry(group: EntryGroup, key: string, label: string, opens: EntryTarget): Entry {
  return { group, key, label, about: '', words: '', accelerator: null, whyNot: null, opens };
}
