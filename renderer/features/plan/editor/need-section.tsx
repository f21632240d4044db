import { usePlan } from '../plan-data.ts';
import { SavedMultiSelect, SavedSelect } from '../saved-fields.tsx';
import { codesOf, statementOptions } from '../statements.ts';
import { useOpenAction } from './action-context.ts';
import { ActionArea, ActionText } from './action-fields.tsx';
import styles from './editor.module.css';
import { Section } from './section.tsx';

export function NeedSection() {
  const { priorities, domains, needs } = usePlan();
  const { action, save } = useOpenAction();
  return (
    <Section of="need">
      <ActionText name="title" label="Title" isRequired />
      <div className={styles.pair}>
        <SavedSelect
          label="Priority"
          fieldName="priorityId"
          value={action.priorityId}
          options={priorities.map((p) => ({ value: p.id, label: `${p.position} · ${p.title}` }))}
          onSave={(priorityId) => save({ priorityId })}
        />
        <SavedMultiSelect
          label="Need: statements it serves"
          fieldName="statementIds"
          values={action.statementIds}
          options={statementOptions(domains, needs)}
          summary={codesOf(domains, action.statementIds)}
          emptySummary="No statement yet"
          onSave={(statementIds) => save({ statementIds })}
        />
      </div>
      <ActionArea name="needEvidence" label="Evidence of the need" />
      <ActionArea name="objective" label="Objective" />
      <ActionArea
        name="changeInPractice"
        label="Intended change in practice"
        description="What teachers will do differently in lessons"
      />
      <ActionArea
        name="effectOnStudents"
        label="Intended effect on target students"
        description="What disadvantaged, high-potential students will be able to do"
      />
    </Section>
  );
}
