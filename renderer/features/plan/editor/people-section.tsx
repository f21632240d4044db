import { UserPlus } from 'lucide-react';
import { useRef } from 'react';
import { formatMinutes, totalMinutes } from '../../../../shared/domain/plan.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { Button } from '../../../ui/button.tsx';
import { HoursField } from '../../../ui/hours-field.tsx';
import { choosableStaff, usePlan } from '../plan-data.ts';
import { HALF_TERM_OPTIONS, NONE } from '../plan-words.ts';
import { Failure, SavedMultiSelect, SavedSelect, useSaving } from '../saved-fields.tsx';
import { useOpenAction } from './action-context.ts';
import { ActionDate, ActionNumberChoice } from './action-fields.tsx';
import styles from './editor.module.css';
import { Section } from './section.tsx';

export function PeopleSection() {
  const { staff } = usePlan();
  const { action, save } = useOpenAction();
  const people = countOf(Math.max(1, action.participantIds.length), 'person', 'people');
  return (
    <Section of="people">
      <div className={styles.pair}>
        <SavedSelect
          label="Lead"
          fieldName="leadId"
          value={action.leadId ?? NONE}
          options={[
            { value: NONE, label: 'Nobody yet' },
            ...choosableStaff(staff, [action.leadId]).map((s) => ({ value: s.id, label: s.name })),
          ]}
          onSave={(id) => save({ leadId: id === NONE ? null : id })}
        />
        <Participants />
      </div>
      <div className={styles.pair}>
        <ActionNumberChoice name="startHalfTerm" label="Start half-term" options={HALF_TERM_OPTIONS} />
        <ActionNumberChoice name="endHalfTerm" label="End half-term" options={HALF_TERM_OPTIONS} />
        <ActionDate name="startOn" label="Start date" />
        <ActionDate name="endOn" label="End date" />
        <HoursField
          label="Hours for each person"
          description={`${people}: ${formatMinutes(totalMinutes(action))} in all`}
          fieldName="minutesPerPerson"
          value={action.minutesPerPerson}
          onCommit={(minutes) => save({ minutesPerPerson: minutes ?? 0 })}
        />
      </div>
    </Section>
  );
}

function Participants() {
  const { staff, needs, priorities } = usePlan();
  const { action, save } = useOpenAction();
  const [sentence, run] = useSaving();
  const choices = choosableStaff(staff, action.participantIds);
  const priority = priorities.find((p) => p.id === action.priorityId);
  const statementIds = action.statementIds.length > 0 ? action.statementIds : (priority?.statementIds ?? []);
  const low = new Set(statementIds.flatMap((id) => needs.get(id)?.lowStaffIds ?? []));
  const toAdd = staff.filter((s) => s.status === 'current' && low.has(s.id) && !action.participantIds.includes(s.id));
  const box = useRef<HTMLDivElement>(null);
  const addLow = () => {
    run(save({ participantIds: [...action.participantIds, ...toAdd.map((s) => s.id)] }));
    // The button goes once everybody is in.
    box.current?.querySelector('button')?.focus();
  };
  return (
    <div ref={box} className={styles.stack}>
      <SavedMultiSelect
        label={`Participants (${action.participantIds.length})`}
        fieldName="participantIds"
        values={action.participantIds}
        options={choices.map((s) => ({ value: s.id, label: s.name }))}
        emptySummary="Nobody yet"
        onSave={(participantIds) => save({ participantIds })}
      />
      {toAdd.length > 0 ? (
        <div>
          <Button size="s" icon={<UserPlus />} onPress={addLow}>
            Add {countOf(toAdd.length, 'person', 'people')} at 1 or 2
          </Button>
        </div>
      ) : null}
      <Failure sentence={sentence} />
    </div>
  );
}
