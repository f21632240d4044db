import {
  groupsMissing,
  MECHANISM_GROUP_KEYS,
  MECHANISM_GROUPS,
  MECHANISMS,
  type MechanismGroup,
} from '../../../../shared/domain/mechanisms.ts';
import { listOf } from '../../../../shared/domain/text.ts';
import { CheckboxGroup } from '../../../ui/checkbox-group.tsx';
import { isLive, usePlan } from '../plan-data.ts';
import { Failure, useSaving } from '../saved-fields.tsx';
import { useOpenAction } from './action-context.ts';
import styles from './editor.module.css';

const inGroup = (group: MechanismGroup) => MECHANISMS.filter((m) => m.group === group);
const wordsOf = (groups: readonly MechanismGroup[]) => listOf(groups.map((g) => MECHANISM_GROUPS[g].toLowerCase()));

/** The EEF's 14 mechanisms in their four groups, and which groups are still missing. */
export function MechanismFields() {
  const { action, save } = useOpenAction();
  const [sentence, run] = useSaving();
  const tick = (group: MechanismGroup, values: readonly string[]) => {
    const others = action.mechanisms.filter((n) => MECHANISMS[n - 1]?.group !== group);
    run(save({ mechanisms: [...others, ...values.map(Number)].sort((a, b) => a - b) }));
  };
  return (
    <section className={styles.mechanisms} aria-label="EEF mechanisms" data-field="mechanisms">
      <p className={styles.label}>EEF mechanisms</p>
      <Missing />
      <div className={styles.groups}>
        {MECHANISM_GROUP_KEYS.map((group) => (
          <CheckboxGroup
            key={group}
            label={MECHANISM_GROUPS[group]}
            values={action.mechanisms.map(String)}
            options={inGroup(group).map((m) => ({ value: String(m.number), label: m.name }))}
            onChange={(values) => tick(group, values)}
          />
        ))}
      </div>
      <Failure sentence={sentence} />
    </section>
  );
}

function Missing() {
  const { actions, priorities } = usePlan();
  const { action } = useOpenAction();
  const here = groupsMissing(action.mechanisms);
  const siblings = actions.filter((a) => a.priorityId === action.priorityId && isLive(a));
  const together = groupsMissing(siblings.flatMap((a) => a.mechanisms));
  const place = priorities.find((p) => p.id === action.priorityId)?.position;
  return (
    <p className={styles.hint} role="status">
      {here.length === 0 ? 'All four groups are here.' : `Missing here: ${wordsOf(here)}.`}{' '}
      {together.length === 0
        ? `Priority ${place} as a whole touches all four.`
        : `Priority ${place} as a whole still misses: ${wordsOf(together)}.`}
    </p>
  );
}
