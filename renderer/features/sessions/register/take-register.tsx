import { ClipboardPaste, UserPlus } from 'lucide-react';
import { type KeyboardEvent, useCallback, useMemo, useState } from 'react';
import type { Register } from '../../../../shared/contract/sessions.ts';
import { formatWeekday } from '../../../../shared/domain/pd-session.ts';
import { mark, markOf, marksSummary } from '../../../../shared/domain/register.ts';
import { MARK_KEYS } from '../../../../shared/domain/sessions.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { useChange } from '../../../app/data.ts';
import { ResourcesCard } from '../../../app/resources-card.tsx';
import { useWaitingWork } from '../../../app/save-state.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useStudentNames } from '../use-people.ts';
import { AddGuestsDialog } from './add-guests-dialog.tsx';
import { AfterRegister } from './after-register.tsx';
import { PasteMarksDialog } from './paste-marks-dialog.tsx';
import styles from './register.module.css';
import { RegisterHeader } from './register-header.tsx';
import { RegisterList } from './register-list.tsx';
import { withPeople } from './register-state.ts';
import { SessionWordsCard } from './session-words.tsx';
import { usePastedMarks } from './use-pasted-marks.ts';
import { useRegister } from './use-register.ts';
import { useSaving } from './use-saving.ts';
import { useShownStudents } from './use-shown-students.ts';

interface TakeRegisterProps {
  readonly register: Register;
  readonly today: string;
}

type Open = 'guests' | 'early' | 'clear' | null;

/** Everybody present until marked; Enter takes the register, as one step. */
export function TakeRegister({ register, today }: TakeRegisterProps) {
  const { session } = register;
  const { state, isUnsaved, change, startAfresh } = useRegister(register);
  const { byId } = useStudentNames();
  const shown = useShownStudents(register);
  const clear = useChange('sessions.clearRegister');
  const [open, setOpen] = useState<Open>(null);
  const [pasted, setPasted] = useState<string | null>(null);
  const { take, isSaving, isJustTaken, minutesError } = useSaving(state, startAfresh);
  usePastedMarks(setPasted);

  const { draft, words } = state;
  const isHeld = session.status === 'held';
  useWaitingWork(isUnsaved ? `Register not ${isHeld ? 'saved' : 'taken'} yet` : null);
  const isEarly = session.heldOn > today && !isHeld;
  const rows = draft.ids.map((id) => markOf(draft, id));

  const canSave = draft.ids.length > 0 && (!isHeld || isUnsaved);
  const asked = () => {
    if (!canSave) return;
    if (isEarly) setOpen('early');
    else void take();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat || !isOnPage(event.target)) return;
    event.preventDefault();
    asked();
  };
  const drop = useCallback(
    (id: string) =>
      change((before) =>
        withPeople(before, {
          guests: before.guests.filter((one) => one !== id),
          dropped: new Set([...before.dropped, id]),
        }),
      ),
    [change],
  );
  const addGuests = (ids: readonly string[]) =>
    change((before) =>
      withPeople(before, {
        guests: [...before.guests, ...ids],
        dropped: new Set([...before.dropped].filter((id) => !ids.includes(id))),
      }),
    );
  const pasteStudents = useMemo(
    () =>
      draft.ids.flatMap((id) => {
        const student = register.students.find((one) => one.id === id) ?? byId.get(id);
        return student ? [{ id, surname: student.surname, forename: student.forename }] : [];
      }),
    [draft.ids, register.students, byId],
  );

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears Ctrl and Enter from the fields inside
    <div className={styles.page} onKeyDown={onKeyDown}>
      <RegisterHeader
        register={register}
        choices={
          isHeld
            ? [
                { id: 'clear', label: 'Clear the register…', isDanger: true, onAction: () => setOpen('clear') },
                ...(isUnsaved
                  ? [{ id: 'drop', label: 'Drop what is not saved', onAction: () => startAfresh(register) }]
                  : []),
              ]
            : []
        }
      >
        <Button variant="primary" isDisabled={!canSave || isSaving} onPress={asked}>
          {isHeld ? 'Save the register' : 'Take the register'}
        </Button>
      </RegisterHeader>
      {isJustTaken && isHeld && !isUnsaved ? <AfterRegister session={session} today={today} /> : null}
      {isEarly ? <Notice>This session is still to come: it is on {formatWeekday(session.heldOn)}.</Notice> : null}
      <div className={styles.columns}>
        <Card
          flush
          title="Register"
          facts={`${marksSummary(rows) || 'Nobody is expected'}${stateWords(isHeld, isUnsaved)}`}
          actions={
            <>
              <Button size="s" icon={<UserPlus />} onPress={() => setOpen('guests')}>
                Add guests
              </Button>
              <Button size="s" icon={<ClipboardPaste />} onPress={() => setPasted('')}>
                Paste marks
              </Button>
            </>
          }
        >
          {draft.ids.length === 0 ? (
            <p className={styles.nobody}>
              Nobody is a member of this group on that day. Add members on the group’s page, or guests here.
            </p>
          ) : (
            <>
              <p className={styles.keys}>
                Row number or <kbd>↑</kbd> <kbd>↓</kbd>, then <kbd>{Object.values(MARK_KEYS).join(' ')}</kbd>.{' '}
                <kbd>Enter</kbd> {isHeld ? 'saves the register' : 'takes the register'}.
              </p>
              <RegisterList state={state} shown={shown} change={change} onDrop={drop} onSave={asked} />
            </>
          )}
        </Card>
        <div className={styles.side}>
          <SessionWordsCard
            register={register}
            words={words}
            minutesError={minutesError}
            onChange={(next) => change((before) => ({ ...before, words: next }))}
          />
          <ResourcesCard ownerKind="session" ownerId={session.id} />
        </div>
      </div>
      {open === 'guests' ? (
        <AddGuestsDialog listed={new Set(draft.ids)} onAdd={addGuests} onClose={() => setOpen(null)} />
      ) : null}
      <ConfirmDialog
        title="Take this register before the session?"
        confirmLabel="Take the register"
        isOpen={open === 'early'}
        onOpenChange={() => setOpen(null)}
        onConfirm={take}
      >
        The session is on {formatWeekday(session.heldOn)}. Its {countOf(draft.ids.length, 'mark')} will count as if it
        had been held.
      </ConfirmDialog>
      <ConfirmDialog
        title="Clear this register?"
        confirmLabel="Clear"
        isDanger
        isOpen={open === 'clear'}
        onOpenChange={() => setOpen(null)}
        onConfirm={async () => startAfresh(await clear.change({ id: session.id }))}
      >
        Its marks are taken out and the session is to come again. It can be undone.
      </ConfirmDialog>
      {pasted === null ? null : (
        <PasteMarksDialog
          initial={pasted}
          students={pasteStudents}
          nameOf={(id) => shown(id).name}
          onUse={(given) => change((before) => ({ ...before, draft: mark(before.draft, given) }))}
          onClose={() => setPasted(null)}
        />
      )}
    </div>
  );
}

function stateWords(isHeld: boolean, isUnsaved: boolean): string {
  if (isHeld) return isUnsaved ? ' · not saved yet' : '';
  return isUnsaved ? ' · not taken yet' : ' until you mark somebody';
}

/** What floats over the page sends its events here only through React's tree. */
const isOnPage = (target: EventTarget): boolean => target instanceof Element && target.closest('main') !== null;
