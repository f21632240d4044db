import { Disclosure } from '../../../ui/disclosure.tsx';
import { usePlan } from '../plan-data.ts';
import { CheckList } from './check-list.tsx';
import styles from './checks.module.css';

/** The checks where the window is too narrow for them beside the plan: one line that opens. */
export function ChecksAbove() {
  const { checks } = usePlan();
  if (checks === null) return null;
  const held = checks.filter((c) => c.holds).length;
  return (
    <section className={styles.above} aria-label="Checks">
      <Disclosure level={2} title={`${held} of ${checks.length} checks done`}>
        <CheckList checks={checks} />
      </Disclosure>
    </section>
  );
}
