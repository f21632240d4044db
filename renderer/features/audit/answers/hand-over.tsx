import type { ReactNode } from 'react';
import { Button } from '../../../ui/button.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { useHeadingFocus } from '../use-heading-focus.ts';
import styles from './answers.module.css';

interface HandOverProps {
  /** Who has just finished; null when nobody has. */
  readonly thanked: string | null;
  readonly isClosed: boolean;
  /** Who has not answered yet. */
  readonly waiting: readonly { readonly id: string; readonly name: string }[];
  /** The way back for whoever runs the audit. */
  readonly back: ReactNode;
  readonly onHandTo: (staffId: string) => void;
}

/** Between two people: names only, and nobody's answers. */
export function HandOver({ thanked, isClosed, waiting, back, onHandTo }: HandOverProps) {
  useHeadingFocus();
  return (
    <>
      <PageHeader
        title={thanked === null ? 'Self-audit' : `Thank you, ${thanked}`}
        facts={
          thanked === null
            ? 'One person at a time, each with their own name'
            : 'Your answers are saved and off the screen.'
        }
        actions={back}
      />
      <div className={styles.section}>
        {isClosed ? (
          <p>This round is closed, so nobody can answer now. Hand the laptop back to whoever runs the audit.</p>
        ) : waiting.length > 0 ? (
          <>
            <p>
              {thanked === null
                ? 'Choose your own name:'
                : 'Hand the laptop on to the next person, who chooses their own name:'}
            </p>
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
      </div>
    </>
  );
}
