import { type FormEvent, type ReactNode, useId, useState } from 'react';
import type { Group } from '../../../../shared/contract/groups.ts';
import type { School } from '../../../../shared/contract/school.ts';
import type { SessionPatch, SessionRow } from '../../../../shared/contract/sessions.ts';
import { formatWeekday } from '../../../../shared/domain/pd-session.ts';
import { noStudentsNotice } from '../../../../shared/domain/session-series.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { useCall, useChange } from '../../../app/data.ts';
import { Fetched } from '../../../app/fetched.tsx';
import { PeopleFields } from '../../../app/groups/people-fields.tsx';
import { SessionClashes } from '../../../app/groups/series-clashes.tsx';
import { CallFailed } from '../../../platform/client.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { ClockField } from '../../../ui/clock-field.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { InputField } from '../../../ui/input-field.tsx';
import { MinutesField } from '../../../ui/minutes-field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useToast } from '../../../ui/toast.tsx';
import styles from './list.module.css';

type Start = Pick<SessionRow, 'heldOn' | 'startsAt' | 'minutes' | 'place' | 'delivererIds' | 'volunteerIds'>;

/** Moves a session, or changes its time, place or people; those after it in its series too when asked. */
export function ChangeSessionDialog({
  session,
  onClose,
}: {
  readonly session: SessionRow;
  readonly onClose: () => void;
}) {
  const update = useChange('sessions.update');
  const toast = useToast();
  const [andLater, setAndLater] = useState(false);
  const later = useCall(
    'sessions.list',
    { firstOn: session.heldOn, lastOn: '9999-12-31', groupId: session.groupId },
    { enabled: session.seriesId !== null },
  );
  const laterCount = (later.data ?? []).filter(
    ({ id, seriesId, status }) => id !== session.id && seriesId === session.seriesId && status === 'planned',
  ).length;
  const send = async (draft: Start) => {
    const { heldOn } = draft;
    const patch = changedOf(session, draft);
    const { changed } = await update.change({ id: session.id, patch, andLater });
    const what = heldOn === session.heldOn ? 'changed' : 'moved';
    if (changed > 0) toast.show({ message: `${countOf(changed, 'session')} ${what}`, undo: true });
  };
  return (
    <SessionForm
      title="Move or change this session"
      groupId={session.groupId}
      facts={`${session.groupName}, ${formatWeekday(session.heldOn)}`}
      start={session}
      sendLabel="Save"
      onSend={send}
      onClose={onClose}
    >
      {laterCount === 0 ? null : (
        <Checkbox
          label={`This and ${laterCount === 1 ? 'the later one' : `all ${laterCount} later ones`} of the series`}
          description="They move by as many days. One that would stand on a day without students is cancelled."
          isSelected={andLater}
          onChange={setAndLater}
        />
      )}
    </SessionForm>
  );
}

/** The fields that differ: a series keeps what its other sessions have of their own in the rest. */
function changedOf(before: Start, after: SessionPatch): SessionPatch {
  const differs = ([field, value]: [string, unknown]) =>
    JSON.stringify(before[field as keyof Start]) !== JSON.stringify(value);
  return Object.fromEntries(Object.entries(after).filter(differs));
}

/** One session more, on any day: Saturday schools and holiday boosters are added one at a time. */
export function AddSessionDialog({
  group,
  firstDay,
  onClose,
}: {
  readonly group: Group;
  readonly firstDay: string;
  readonly onClose: () => void;
}) {
  const add = useChange('sessions.add');
  const toast = useToast();
  const send = async ({ delivererIds, volunteerIds, ...rest }: Start) => {
    const people = { delivererIds: [...delivererIds], volunteerIds: [...volunteerIds] };
    await add.change({ groupId: group.id, session: { ...rest, ...people } });
    toast.show({ message: '1 session added', undo: true });
  };
  return (
    <SessionForm
      title="Add one session"
      groupId={group.id}
      facts={group.name}
      start={{ ...group, heldOn: firstDay }}
      sendLabel="Add the session"
      onSend={send}
      onClose={onClose}
    />
  );
}

interface SessionFormProps {
  readonly title: string;
  readonly groupId: string;
  readonly facts: string;
  readonly start: Start;
  readonly sendLabel: string;
  readonly onSend: (draft: Start) => Promise<void>;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

function SessionForm(props: SessionFormProps) {
  const school = useCall('school.get', {});
  return (
    <Fetched of={school} what="the term dates">
      {(calendar) => <OpenForm {...props} calendar={calendar} />}
    </Fetched>
  );
}

function OpenForm(props: SessionFormProps & { readonly calendar: School }) {
  const { title, groupId, facts, start, sendLabel, onSend, onClose, children, calendar } = props;
  const [draft, setDraft] = useState<Start>(start);
  const [startsAt, setStartsAt] = useState<string | null>(start.startsAt);
  const [minutes, setMinutes] = useState<number | null>(start.minutes);
  const [isAsked, setAsked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const formId = useId();
  const put = (patch: Partial<Start>) => setDraft((before) => ({ ...before, ...patch }));
  const notice = noStudentsNotice(draft.heldOn, calendar);
  const dayProblem = failure instanceof CallFailed && failure.error.field === 'heldOn' ? failure.message : null;

  const send = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    setFailure(null);
    if (startsAt === null || minutes === null || isBusy) return;
    setBusy(true);
    try {
      await onSend({
        heldOn: draft.heldOn,
        startsAt,
        minutes,
        place: draft.place.trim(),
        delivererIds: draft.delivererIds,
        volunteerIds: draft.volunteerIds,
      });
      onClose();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      title={title}
      isOpen
      onOpenChange={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId}>
            {sendLabel}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={(event) => void send(event)} noValidate>
        <p>{facts}</p>
        <div className={styles.fields}>
          <DateField
            label="Day"
            isRequired
            autoFocus
            value={draft.heldOn}
            errorMessage={dayProblem}
            onCommit={(heldOn) => (heldOn === null ? undefined : put({ heldOn }))}
          />
          <ClockField
            label="Starts at"
            isRequired
            value={startsAt}
            errorMessage={isAsked && startsAt === null ? 'Enter when it starts, such as 15:15' : null}
            onCommit={setStartsAt}
          />
          <MinutesField
            label="Length"
            isRequired
            min={5}
            max={720}
            value={minutes}
            errorMessage={isAsked && minutes === null ? 'Enter how many minutes it lasts, such as 60' : null}
            onCommit={setMinutes}
          />
        </div>
        {notice === null ? null : <Notice>{notice} It can stand all the same.</Notice>}
        {startsAt === null || minutes === null ? null : (
          <SessionClashes
            days={[draft.heldOn]}
            startsAt={startsAt}
            minutes={minutes}
            delivererIds={draft.delivererIds}
            groupId={groupId}
          />
        )}
        <InputField label="Place" value={draft.place} onChange={(place) => put({ place })} />
        <PeopleFields delivererIds={draft.delivererIds} volunteerIds={draft.volunteerIds} onChange={put} />
        {children}
        {failure === null || dayProblem !== null ? null : <ErrorNotice error={failure} />}
      </form>
    </Dialog>
  );
}
