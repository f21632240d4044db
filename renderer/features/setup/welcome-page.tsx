import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import styles from './setup.module.css';

interface WelcomePageProps {
  readonly undone: { readonly label: string; readonly onRedo: () => void } | null;
  readonly onSetUp: () => void;
  readonly onOpenSample: () => Promise<void>;
}

export function WelcomePage({ undone, onSetUp, onOpenSample }: WelcomePageProps) {
  const [isOpening, setOpening] = useState(false);
  const openSample = async () => {
    setOpening(true);
    await onOpenSample();
    setOpening(false);
  };
  return (
    <div className={styles.page}>
      <PageHeader
        title="Maths Progression Planner"
        facts="From a PD audit of your department to a plan you can hand over in Word and Excel"
      />
      {undone === null ? null : (
        <Notice
          action={
            <Button size="s" onPress={undone.onRedo}>
              Do it again
            </Button>
          }
        >
          Undone: {undone.label}.
        </Notice>
      )}
      <div className={styles.choices}>
        <section className={styles.choice} aria-labelledby="setup-own">
          <h2 id="setup-own" className={styles.title}>
            Start with your own school
          </h2>
          <p className={styles.quiet}>
            Three short steps, about three minutes: your school and you, your time, your dates. Only the two names are
            needed; the rest can wait, and all of it can be changed later.
          </p>
          <Button variant="primary" onPress={onSetUp}>
            Set up your school
          </Button>
        </section>
        <section className={styles.choice} aria-labelledby="setup-sample">
          <h2 id="setup-sample" className={styles.title}>
            Or look around first
          </h2>
          <p className={styles.quiet}>
            A made-up department with an audit and a plan under way. Try anything: it is a separate file, and what you
            change there is not kept.
          </p>
          <Button isDisabled={isOpening} onPress={() => void openSample()}>
            {isOpening ? 'Opening the sample school' : 'Open the sample school'}
          </Button>
        </section>
      </div>
      <p className={styles.small}>
        Everything stays on this computer: the app needs no internet and sends nothing anywhere.
      </p>
    </div>
  );
}
