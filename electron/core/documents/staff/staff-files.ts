import { zipSync } from 'fflate';
import type { PdAction } from '../../../../shared/contract/pd-action.ts';
import type { StaffMember } from '../../../../shared/contract/staff.ts';
import { coverList } from '../../../../shared/domain/cover-list.ts';
import { safeFileName } from '../file-name.ts';
import type { CoverRange } from './cover-list-words.ts';
import type { OwnAnswers } from './my-pd.ts';
import { isLive, type StaffFacts, type StaffPapersInput, staffFacts } from './staff-facts.ts';

export interface StaffFile {
  /** Safe on every file system. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const CALENDAR = 'text/calendar';
const ZIP = 'application/zip';

// The writers are heavy: each is read in when it is first wanted.

export async function joiningNoteFile(input: StaffPapersInput, action: PdAction): Promise<StaffFile> {
  const facts = staffFacts(input);
  const { joiningNote } = await import('./joining-note.ts');
  const name = safeFileName(`Joining note ${refOf(facts, action)} ${action.title}`, 'docx');
  return {
    name,
    mediaType: WORD,
    bytes: await joiningNote(facts, facts.actions.find((a) => a.id === action.id) ?? action),
  };
}

/** @param action null: every action that is not stopped. */
export async function calendarFile(input: StaffPapersInput, action: PdAction | null, at: string): Promise<StaffFile> {
  const facts = staffFacts(input);
  const { sessionsToCalendar } = await import('../calendar/sessions-to-calendar.ts');
  const actions = facts.actions.filter((a) => (action === null ? isLive(a) : a.id === action.id));
  const [only] = action === null ? [] : actions;
  const name = only
    ? joinWords('PD sessions', refOf(facts, only), only.title)
    : joinWords('PD sessions', yearWord(facts), facts.school.name);
  return {
    name: safeFileName(name, 'ics'),
    mediaType: CALENDAR,
    bytes: sessionsToCalendar(facts, actions, { name, at }),
  };
}

export async function coverListFile(
  input: StaffPapersInput,
  range: CoverRange,
  format: 'word' | 'excel',
): Promise<StaffFile> {
  const facts = staffFacts(input);
  const list = coverList({ ...facts, ...range });
  const name = joinWords('Cover list', range.firstOn, range.lastOn === range.firstOn ? '' : `to ${range.lastOn}`);
  if (format === 'excel') {
    const { coverListToExcel } = await import('./cover-list-to-excel.ts');
    return { name: safeFileName(name, 'xlsx'), mediaType: EXCEL, bytes: await coverListToExcel(facts, list, range) };
  }
  const { coverListToWord } = await import('./cover-list-to-word.ts');
  return { name: safeFileName(name, 'docx'), mediaType: WORD, bytes: await coverListToWord(facts, list, range) };
}

/**
 * "My PD this year" of one person as a Word file, of several as one zip.
 * @param onDone Called after each file, so that progress can be shown.
 */
export async function myPdFile(
  input: StaffPapersInput,
  people: readonly { readonly person: StaffMember; readonly own: OwnAnswers }[],
  onDone: (done: number) => Promise<void>,
): Promise<StaffFile> {
  const facts = staffFacts(input);
  const { myPd } = await import('./my-pd.ts');
  const { cleanDeep } = await import('../clean-deep.ts');
  const files: Record<string, Uint8Array> = {};
  for (const [i, { person, own }] of people.entries()) {
    const bytes = await myPd(facts, cleanDeep(person), own);
    files[freeName(files, (mark) => safeFileName(joinWords('My PD', yearWord(facts), mark, person.name), 'docx'))] =
      bytes;
    await onDone(i + 1);
  }
  const [only] = Object.entries(files);
  if (people.length === 1 && only) return { name: only[0], mediaType: WORD, bytes: only[1] };
  return {
    name: safeFileName(joinWords('My PD', yearWord(facts), facts.school.name), 'zip'),
    mediaType: ZIP,
    // The files inside are compressed already.
    bytes: zipSync(files, { level: 0 }),
  };
}

/**
 * Two people of one name get a number, in front of the name, which may be cut short: names that differ only by case are
 * one name to Windows.
 */
function freeName(taken: Readonly<Record<string, unknown>>, nameWith: (mark: string) => string): string {
  const used = new Set(Object.keys(taken).map((name) => name.toLowerCase()));
  for (let n = 1; ; n += 1) {
    const name = nameWith(n === 1 ? '' : `(${n})`);
    if (!used.has(name.toLowerCase())) return name;
  }
}

const refOf = ({ refs }: StaffFacts, { id }: PdAction) => refs.get(id) ?? '';
const yearWord = ({ yearName }: StaffFacts) => yearName.replace('/', '-');
const joinWords = (...words: readonly string[]) => words.filter(Boolean).join(' ');
