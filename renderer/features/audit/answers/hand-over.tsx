import type { StaffMember } from '../../../../shared/contract/staff.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { Button } from '../../../ui/button.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { useHeadingFocus } from '../use-heading-focus.ts';
import styles from './answers.module.css';

interface HandOverProps {
  readonly name: string;
  /** Statements they left open. */
  readonly left: number;
  /** Who has not answered yet. */
  readonly waiting: readonly StaffMember[];
  readonly onBack: () => void;
  readonly onHandTo: (staffId: string) => void;
  readonly onEveryone: () => void;
}

/** Between two people: nobody's answers are on the screen. */
export function HandOver({ name, left, waiting, onBack, onHandTo, onEveryone }: HandOverProps) {
  useHeadingFocus();
  return (
    <>
      <PageHeader title={`Thank you, ${name}`} facts="Your answers are saved. They are off the screen now." />
      <div className={styles.section}>
        {left > 0 ? (
          <p>
            {countOf(left, 'statement')} left open, which is fine.{' '}
            <Button size="s" onPress={onBack}>
              Go back to them
            </Button>
          </p>
        ) : null}
        {waiting.length > 0 ? (
          <>
            <p>Hand the laptop on to the next person, who chooses their own name:</p>
            <ul className={styles.next}>
              {waiting.map((p) => (
                <li key={p.id}>
                  <Button onPress={() => onHandTo(p.id)}>{p.name}</Button>
                </li>
              ))}
            </ul>
          </>
        ) : (
          <p>Everybody who was asked has begun. Hand the laptop back to whoever runs the audit.</p>
        )}
        <div>
          <Button variant="quiet" onPress={onEveryone}>
            Everyone’s answers
          </Button>
        </div>
      </div>
    </>
  );
}
