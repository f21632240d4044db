import { Check, CornerDownLeft } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from '../../../ui/button.tsx';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import styles from './step-head.module.css';
import type { Stage } from './use-import.ts';

const STEPS = ['Choose a file', 'Check columns', 'See what will change', 'Apply'] as const;
const STEP_OF: Readonly<Record<Stage, number>> = { choose: 0, columns: 1, changes: 2, applying: 3, done: 3 };

interface StepHeadProps {
  readonly stage: Stage;
  readonly title: string;
  readonly facts?: ReactNode;
  /** What goes on. Enter on the heading, where the focus is when a step opens, does the same unless `isAsked`. */
  readonly next?: {
    readonly label: string;
    readonly onPress: () => void;
    readonly isDisabled: boolean;
    readonly isAsked?: boolean;
  };
  /** Other buttons, before the one that goes on. */
  readonly children?: ReactNode;
  /** The heading takes the focus: every step but the first that is seen. */
  readonly takesFocus: boolean;
}

/** Where the person is among the four steps, what this one is, and what goes on to the next. */
export function StepHead({ stage, title, facts, next, children, takesFocus }: StepHeadProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const hintId = useId();
  const current = STEP_OF[stage];
  const isDone = stage === 'done';
  useEffect(() => {
    if (!takesFocus) return;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [takesFocus]);

  const goesOn = next !== undefined && !next.isDisabled && next.isAsked !== true;
  const onKeyDown = (event: KeyboardEvent) => {
    // A key held down would run through the steps.
    if (event.key !== 'Enter' || event.repeat || !goesOn) return;
    event.preventDefault();
    next.onPress();
  };
  return (
    <div className={styles.head}>
      <ol className={styles.steps} aria-label="Steps">
        {STEPS.map((step, i) => {
          const isPast = i < current || isDone;
          return (
            <li key={step} className={styles.step} data-past={isPast} aria-current={i === current ? 'step' : undefined}>
              <span className={styles.number} aria-hidden="true">
                {isPast ? <Check /> : i + 1}
              </span>
              <span className={styles.words}>{step}</span>
              {isPast ? <VisuallyHidden>, done</VisuallyHidden> : null}
            </li>
          );
        })}
      </ol>
      <div className={styles.row}>
        <div className={styles.about}>
          <h2
            ref={heading}
            className={styles.title}
            tabIndex={-1}
            onKeyDown={onKeyDown}
            {...(goesOn ? { 'aria-describedby': hintId } : {})}
          >
            {title}
          </h2>
          {facts ? <p className={styles.facts}>{facts}</p> : null}
          {goesOn ? (
            <span id={hintId} hidden>
              Press Enter for: {next.label}
            </span>
          ) : null}
        </div>
        <div className={styles.actions}>
          {children}
          {next ? (
            <Button variant="primary" isDisabled={next.isDisabled} onPress={next.onPress}>
              {next.label}
              {goesOn ? (
                <span className={styles.enter} aria-hidden="true">
                  <CornerDownLeft />
                </span>
              ) : null}
            </Button>
          ) : null}
        </div>
      </div>
    </div>
  );
}
