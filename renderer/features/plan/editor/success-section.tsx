import { CRITERIA_OUTCOMES, GUSKEY_LEVELS, missingFromCriteria } from '../../../../shared/domain/plan.ts';
import { listOf } from '../../../../shared/domain/text.ts';
import { optionsOf } from '../../../ui/options.ts';
import type { Option } from '../../../ui/select.tsx';
import { NONE } from '../plan-words.ts';
import { useOpenAction } from './action-context.ts';
import { ActionArea, ActionChoice, ActionDate, ActionNumberChoice } from './action-fields.tsx';
import styles from './editor.module.css';
import { Section } from './section.tsx';

const LEVELS: Record<string, string> = GUSKEY_LEVELS;
const LEVEL_OPTIONS: readonly Option[] = [
  { value: NONE, label: 'Not set' },
  ...optionsOf(LEVELS).map((o) => ({ ...o, label: `${o.value} ${o.label}` })),
];

export function SuccessSection() {
  const { action } = useOpenAction();
  const missing = missingFromCriteria(action);
  return (
    <Section of="success">
      <p className={styles.hint} role="status">
        {missing.length === 0
          ? 'These success criteria can be measured.'
          : `To be measurable they still need a ${listOf(missing)}.`}
      </p>
      <div className={styles.pair}>
        <ActionArea name="successMeasure" label="Measure" description="What will be counted or seen" />
        <ActionArea name="successBaseline" label="Baseline" description="Where it stands now" />
        <ActionArea name="successTarget" label="Target" description="Where it should stand by then" />
        <div className={styles.stack}>
          <ActionDate name="successOn" label="Date to be met" />
          <ActionChoice name="outcome" label="Outcome" words={CRITERIA_OUTCOMES} none="Not known yet" />
        </div>
      </div>
      <ActionArea
        name="evidenceSources"
        label="Evidence sources"
        description="Such as student work, a short test, drop-ins, minutes"
      />
      <div className={styles.pair}>
        <ActionNumberChoice name="guskeyTargeted" label="Guskey level targeted" options={LEVEL_OPTIONS} />
        <ActionNumberChoice name="guskeyReached" label="Guskey level reached" options={LEVEL_OPTIONS} />
      </div>
    </Section>
  );
}
