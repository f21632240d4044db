import type { Need } from '../../../../shared/contract/audit.ts';
import { arithmeticOf } from '../../../../shared/domain/audit.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { numberText } from '../place-data.ts';
import { useNeedChoice } from './need-choice.ts';
import styles from './needs.module.css';

export function ChooseCell({ need }: { readonly need: Need }) {
  const { chosen, inPlan, room, toggle } = useNeedChoice();
  const isChosen = chosen.has(need.statementId);
  const isInPlan = inPlan.has(need.statementId);
  return (
    <Checkbox
      label={`Choose ${need.code}`}
      hideLabel
      isSelected={isChosen || isInPlan}
      isDisabled={isInPlan || (!isChosen && room === 0)}
      onChange={(on) => toggle(need.statementId, on)}
    />
  );
}

/** The statement, with whatever is to be known of it before choosing. */
export function StatementCell({ need }: { readonly need: Need }) {
  const position = useNeedChoice().inPlan.get(need.statementId);
  return (
    <div className={styles.statement}>
      <span className={styles.code}>{need.code}</span>
      <div>
        <span className={styles.text}>{need.text}</span>{' '}
        {position !== undefined || need.discuss || need.peerSupport ? (
          <span className={styles.flags}>
            {position === undefined ? null : <StatusChip tone="done">In the plan as priority {position}</StatusChip>}
            {need.discuss ? (
              <StatusChip tone="due">
                Discuss: staff {numberText(need.staffMedian)}, department {need.departmentRating}
              </StatusChip>
            ) : null}
            {need.peerSupport ? <StatusChip tone="good">Peer support available</StatusChip> : null}
          </span>
        ) : null}
        <span className={styles.narrow} data-score>
          Score <strong>{need.score?.toFixed(2)}</strong>: {arithmeticOf(need)}
        </span>
        <span className={styles.narrow}>
          {need.ratedCount} rated · median {numberText(need.staffMedian)} · department{' '}
          {numberText(need.departmentRating)} · {need.wantsPdCount} want PD
        </span>
      </div>
    </div>
  );
}

export function ScoreCell({ need }: { readonly need: Need }) {
  return (
    <>
      <strong className={styles.score}>{need.score?.toFixed(2)}</strong>
      <span className={styles.arithmetic}>{arithmeticOf(need)}</span>
    </>
  );
}
