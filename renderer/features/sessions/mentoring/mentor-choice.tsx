import { Plus } from 'lucide-react';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { MENTOR_KINDS, type MentorKind, tooYoung } from '../../../../shared/domain/mentoring.ts';
import { yearGroupOf } from '../../../../shared/domain/students.ts';
import { checksOf, checksWords, hasEnded } from '../../../../shared/domain/volunteers.ts';
import { useCall, useChange } from '../../../app/data.ts';
import { Button } from '../../../ui/button.tsx';
import { InputField } from '../../../ui/input-field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { optionsOf } from '../../../ui/options.ts';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { Select } from '../../../ui/select.tsx';
import { useStaffNames, useStudentNames } from '../use-people.ts';
import styles from './mentoring.module.css';
import { OneStudent } from './one-student.tsx';
import { pairWarning } from './pair-warning.ts';

interface MentorChoiceProps {
  readonly kind: MentorKind;
  readonly mentorId: string | null;
  readonly menteeId: string | null;
  readonly today: string;
  readonly onChange: (kind: MentorKind, mentorId: string | null) => void;
}

/** Who mentors: first the kind, then the person. */
export function MentorChoice(props: MentorChoiceProps) {
  const { kind, mentorId, onChange } = props;
  const { staff } = useStaffNames();
  return (
    <>
      <RadioGroup
        label="Who mentors"
        value={kind}
        options={optionsOf(MENTOR_KINDS)}
        orientation="horizontal"
        onChange={(next) => onChange(next, null)}
      />
      {kind === 'older-student' ? (
        <OlderStudent {...props} />
      ) : kind === 'staff' ? (
        <Select
          label="Mentor"
          value={mentorId}
          options={staff.filter(({ status }) => status !== 'left').map(({ id, name }) => ({ value: id, label: name }))}
          placeholder="Choose a member of staff"
          onChange={(id) => onChange(kind, id)}
        />
      ) : (
        <FromOutside {...props} kind={kind} />
      )}
    </>
  );
}

/** Students of the mentee's year group and older ones. */
function OlderStudent({ kind, mentorId, menteeId, onChange }: MentorChoiceProps) {
  const { byId } = useStudentNames();
  const { data: school } = useCall('school.get', {});
  const academicYear = school?.academicYear ?? 0;
  const exclude = useMemo(() => {
    const mentee = menteeId === null ? undefined : byId.get(menteeId);
    if (mentee === undefined) return new Set<string>();
    const year = yearGroupOf(mentee, academicYear);
    const younger = [...byId.values()].filter((one) => tooYoung(yearGroupOf(one, academicYear), year) !== null);
    return new Set([mentee.id, ...younger.map(({ id }) => id)]);
  }, [byId, menteeId, academicYear]);
  return <OneStudent label="Mentor" id={mentorId} exclude={exclude} onChange={(id) => onChange(kind, id)} />;
}

/** Undergraduates and volunteers have a record of checks; who has none yet is added here by name. */
function FromOutside({ kind, mentorId, today, onChange }: MentorChoiceProps) {
  const { data: volunteers } = useCall('volunteers.list', {});
  const { nameOf } = useStaffNames();
  const [isAdding, setAdding] = useState(false);
  const word = MENTOR_KINDS[kind].toLowerCase();
  const offered = (volunteers ?? []).filter(
    (one) => one.isUndergraduate === (kind === 'undergraduate') && !hasEnded(one, today),
  );
  const chosen = offered.find(({ id }) => id === mentorId);
  const warning = chosen === undefined ? null : pairWarning(chosen, today);
  return (
    <>
      {offered.length === 0 ? null : (
        <Select
          label="Mentor"
          value={mentorId}
          options={offered.map((one) => ({
            value: one.id,
            label: one.name,
            description: [one.organisation, checksWords(checksOf(one, today))].filter((part) => part !== '').join('. '),
          }))}
          placeholder={`Choose the ${word}`}
          onChange={(id) => onChange(kind, id)}
        />
      )}
      {warning === null ? null : <Notice tone="due">{warning}</Notice>}
      {warning === null && chosen?.supervisorId ? (
        <p className={styles.hint}>
          {nameOf(chosen.supervisorId)} stays with them. {checksWords(checksOf(chosen, today))}.
        </p>
      ) : null}
      {isAdding || offered.length === 0 ? (
        <NewVolunteer
          kind={kind}
          onAdded={(id) => {
            setAdding(false);
            onChange(kind, id);
          }}
        />
      ) : (
        <div>
          <Button size="s" icon={<Plus />} onPress={() => setAdding(true)}>
            Add another {word}
          </Button>
        </div>
      )}
    </>
  );
}

interface NewVolunteerProps {
  readonly kind: MentorKind;
  readonly onAdded: (id: string) => void;
}

function NewVolunteer({ kind, onAdded }: NewVolunteerProps) {
  const [name, setName] = useState('');
  const [organisation, setOrganisation] = useState('');
  const [nameError, setNameError] = useState<string | null>(null);
  const add = useChange('volunteers.add');
  const word = MENTOR_KINDS[kind].toLowerCase();
  const save = async () => {
    if (name.trim() === '') {
      setNameError('Enter the person’s name');
      return;
    }
    setNameError(null);
    const isUndergraduate = kind === 'undergraduate';
    const added = await add.run({ volunteer: { name, organisation, isUndergraduate } });
    if (added !== undefined) onAdded(added.id);
  };
  /** Enter adds the volunteer; it must not send the form around. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    event.stopPropagation();
    void save();
  };
  return (
    <fieldset className={styles.inner} onKeyDown={onKeyDown}>
      <legend className={styles.hint}>A new {word}: the checks are entered under Volunteers</legend>
      <InputField label="Name" value={name} onChange={setName} errorMessage={nameError} />
      <InputField label="Organisation (optional)" value={organisation} onChange={setOrganisation} />
      <div>
        <Button size="s" isDisabled={add.isChanging} onPress={() => void save()}>
          Add the {word}
        </Button>
      </div>
    </fieldset>
  );
}
