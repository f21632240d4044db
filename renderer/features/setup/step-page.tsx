import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { ErrorSummary, type Problem } from '../../ui/error-summary.tsx';
import styles from './setup.module.css';

interface StepPageProps {
  readonly step: 1 | 2 | 3;
  readonly title: string;
  readonly children: (errorOf: (field: string) => string | null) => ReactNode;
  /** What is wrong now; said once the person wants to go on, and until it is right. */
  readonly problems: readonly Problem[];
  readonly next: string;
  readonly onNext: () => unknown;
  readonly onBack: () => void;
  /** Goes on without this step; left out where it cannot be. */
  readonly onSkip?: () => void;
  readonly failure?: unknown;
  readonly isBusy?: boolean;
}

const STEPS = 3;

/** The checked one of a group of radios stands for the group. */
const FIELD = 'input:not([type="radio"]), input[type="radio"]:checked, textarea';

/**
 * One step of the first run, named by its heading; the focus is in its first field. Enter goes on; what is wrong is summed
 * up at the top.
 */
export function StepPage(props: StepPageProps) {
  const { step, title, problems, failure = null } = props;
  const [attempt, setAttempt] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>(FIELD)?.focus({ preventScroll: true });
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const shown = attempt === 0 ? [] : problems;

  const send = (event: FormEvent) => {
    event.preventDefault();
    if (problems.length === 0) props.onNext();
    else setAttempt(attempt + 1);
  };
  return (
    <form ref={form} className={styles.page} noValidate onSubmit={send} aria-labelledby="setup-step">
      <p className={styles.step}>
        Set up your school · step {step} of {STEPS}
      </p>
      <h1 id="setup-step" className={styles.heading}>
        {title}
      </h1>
      <ErrorSummary problems={shown} attempt={attempt} level={2} />
      {props.children((field) => shown.find((p) => p.field === field)?.sentence ?? null)}
      {failure === null ? null : <ErrorNotice error={failure} />}
      <div className={styles.buttons}>
        <Button type="submit" variant="primary" isDisabled={props.isBusy ?? false}>
          {props.next}
        </Button>
        <Button onPress={props.onBack}>Back</Button>
        {props.onSkip ? (
          <Button variant="quiet" onPress={props.onSkip}>
            Skip, I will do this later
          </Button>
        ) : null}
      </div>
    </form>
  );
}
