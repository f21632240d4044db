import { type FormEvent, useId, useState } from 'react';
import type { GroupRow } from '../../../shared/contract/groups.ts';
import { strandWords } from '../../../shared/domain/strands.ts';
import { countOf } from '../../../shared/domain/text.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { Select } from '../../ui/select.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useCall, useChange } from '../data.ts';
import { Fetched } from '../fetched.tsx';
import { GroupForm } from './group-form.tsx';
import form from './groups.module.css';

interface AddToGroupDialogProps {
  readonly studentIds: readonly string[];
  readonly onClose: () => void;
  readonly onAdded: () => void;
}

const WHICH = [
  { value: 'new', label: 'A new group' },
  { value: 'existing', label: 'A group there is' },
] as const;

const groupLink = (id: string, label: string) => ({ to: `/sessions/groups/${encodeURIComponent(id)}`, label });

/** Puts chosen students into a group: a new one, with its sessions, or one there is. */
export function AddToGroupDialog({ studentIds, onClose, onAdded }: AddToGroupDialogProps) {
  const groups = useCall('groups.list', { academicYear: null });
  const school = useCall('school.get', {});
  const start = useCall('app.start', {});
  const [which, setWhich] = useState<'new' | 'existing'>('new');
  const formId = useId();
  const toast = useToast();
  const goingOn = (groups.data ?? []).filter(({ endedOn }) => endedOn === null);
  const students = countOf(studentIds.length, 'student');

  const done = (group: Pick<GroupRow, 'id' | 'name'>, added: number) => {
    const nobody = `All of them are in ${group.name} already`;
    toast.show({
      message: added === 0 ? nobody : `${countOf(added, 'student')} added to ${group.name}`,
      undo: added > 0,
      link: groupLink(group.id, 'Open the group'),
    });
    onAdded();
    onClose();
  };

  return (
    <Dialog
      title={`Add ${students} to a group`}
      isOpen
      onOpenChange={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId}>
            {which === 'new' ? 'Add the group' : 'Add to the group'}
          </Button>
        </>
      }
    >
      <div className={form.form}>
        {goingOn.length === 0 ? null : (
          <RadioGroup
            label="Which group"
            hideLabel
            orientation="horizontal"
            value={which}
            options={WHICH}
            onChange={setWhich}
          />
        )}
        <Fetched of={school} what="the term dates">
          {(calendar) => (
            <Fetched of={start} what="the day">
              {({ today }) =>
                which === 'new' ? (
                  <GroupForm
                    formId={formId}
                    calendar={calendar}
                    today={today}
                    studentIds={studentIds}
                    students={<p className={form.quiet}>{students} will belong to it from the start.</p>}
                    onAdded={(group) => done(group, studentIds.length)}
                  />
                ) : (
                  <JoinForm formId={formId} groups={goingOn} studentIds={studentIds} today={today} onJoined={done} />
                )
              }
            </Fetched>
          )}
        </Fetched>
      </div>
    </Dialog>
  );
}

interface JoinFormProps {
  readonly formId: string;
  readonly groups: readonly GroupRow[];
  readonly studentIds: readonly string[];
  readonly today: string;
  readonly onJoined: (group: GroupRow, added: number) => void;
}

function JoinForm({ formId, groups, studentIds, today, onJoined }: JoinFormProps) {
  const [groupId, setGroupId] = useState<string | null>(groups.length === 1 ? (groups[0]?.id ?? null) : null);
  const [joinedOn, setJoinedOn] = useState(today);
  const [isAsked, setAsked] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const add = useChange('groups.addMembers');
  const group = groups.find(({ id }) => id === groupId);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    setFailure(null);
    if (!group || add.isChanging) return;
    try {
      const { added } = await add.change({ groupId: group.id, studentIds: [...studentIds], joinedOn });
      onJoined(group, added);
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <form id={formId} className={form.form} onSubmit={(event) => void send(event)} noValidate>
      <Select
        label="Group"
        value={groupId}
        options={groups.map((g) => ({
          value: g.id,
          label: g.name,
          description: `${strandWords(g)}, ${countOf(g.studentCount, 'student')}`,
        }))}
        errorMessage={isAsked && !group ? 'Choose a group' : null}
        onChange={setGroupId}
      />
      <DateField
        label="They join on"
        isRequired
        value={joinedOn}
        onCommit={(day) => (day === null ? undefined : setJoinedOn(day))}
      />
      {failure === null ? null : <ErrorNotice error={failure} />}
    </form>
  );
}
