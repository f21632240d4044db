import type { Register } from '../../../../shared/contract/sessions.ts';
import { Card } from '../../../ui/card.tsx';
import { InputField } from '../../../ui/input-field.tsx';
import styles from './register.module.css';
import type { SessionWords } from './register-state.ts';

interface SessionWordsCardProps {
  readonly register: Register;
  readonly words: SessionWords;
  readonly minutesError: string | null;
  readonly onChange: (words: SessionWords) => void;
}

/** What was done and what comes next; what the session before left to do stands above it. */
export function SessionWordsCard({ register, words, minutesError, onChange }: SessionWordsCardProps) {
  const { session, lastNextStep } = register;
  return (
    <Card title="What was done">
      <div className={styles.words}>
        {lastNextStep === '' ? null : (
          <p className={styles.last}>
            <span className={styles.lastLabel}>Next step from last time</span>
            {lastNextStep}
          </p>
        )}
        <InputField
          label="Topic"
          value={words.topic ?? session.topic}
          onChange={(topic) => onChange({ ...words, topic })}
        />
        <InputField
          label="What was learned"
          multiline
          rows={2}
          value={words.learned ?? session.learned}
          onChange={(learned) => onChange({ ...words, learned })}
        />
        <InputField
          label="Next step"
          multiline
          rows={2}
          value={words.nextStep ?? session.nextStep}
          onChange={(nextStep) => onChange({ ...words, nextStep })}
        />
        <InputField
          label="Minutes delivered"
          description={`${session.minutes} were planned`}
          value={words.minutes ?? String(session.deliveredMinutes ?? session.minutes)}
          errorMessage={minutesError}
          onChange={(minutes) => onChange({ ...words, minutes })}
        />
      </div>
    </Card>
  );
}
