import { NEXT_STEPS } from '../../../../shared/domain/plan.ts';
import { HALF_TERM_NAMES, HALF_TERM_NUMBERS } from '../../../../shared/domain/school-year.ts';
import { TextField } from '../../../ui/text-field.tsx';
import { STATUS_OPTIONS } from '../plan-words.ts';
import { SavedSelect } from '../saved-fields.tsx';
import { useOpenAction } from './action-context.ts';
import { ActionChoice, ActionDate, ActionText } from './action-fields.tsx';
import styles from './editor.module.css';
import { Section } from './section.tsx';

export function ProgressSection() {
  const { action, save } = useOpenAction();
  return (
    <Section of="progress">
      <div className={styles.pair}>
        <SavedSelect
          label="Status"
          fieldName="status"
          value={action.status}
          options={STATUS_OPTIONS}
          onSave={(status) => save({ status })}
        />
        {action.status === 'stopped' || action.stoppedReason ? (
          <ActionText name="stoppedReason" label="Why it stopped" />
        ) : null}
        <ActionDate name="reviewOn" label="Review date" />
        <ActionChoice name="nextStep" label="Next step" words={NEXT_STEPS} none="Not decided yet" />
      </div>
      <ProgressNotes />
    </Section>
  );
}

/** One note a half-term. */
function ProgressNotes() {
  const { action, save } = useOpenAction();
  const noteOf = (halfTerm: number) => action.progress.find((p) => p.halfTerm === halfTerm)?.note ?? '';
  const saveNote = (halfTerm: number, note: string) =>
    save({ progress: [...action.progress.filter((p) => p.halfTerm !== halfTerm), { halfTerm, note }] });
  return (
    <section aria-label="Progress notes" data-field="progress">
      <p className={styles.label}>Progress notes</p>
      <div className={styles.notes}>
        {HALF_TERM_NUMBERS.map((n, i) => (
          <TextField
            key={n}
            label={HALF_TERM_NAMES[i] ?? ''}
            multiline
            rows={2}
            value={noteOf(n)}
            onCommit={(note) => saveNote(n, note)}
          />
        ))}
      </div>
    </section>
  );
}
