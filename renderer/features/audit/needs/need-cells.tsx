import type { Need } from '../../../../shared/contract/audit.ts';
import { arithmeticOf } from '../../../../shared/domain/audit.ts';
import { movedWords } from '../../../../shared/domain/need-overrides.ts';
import { listOf } from '../../../../shared/domain/text.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import { numberText } from '../place-data.ts';
import { useNeedChoice, whyNotChosen } from './need-choice.ts';
import styles from './needs.module.css';

export function ChooseCell({ need }: { readonly need: Need }) {
  const choice = useNeedChoice();
  const whyNot = whyNotChosen(need, choice);
  return (
    <span className={whyNot === null ? undefined : styles.notNow} title={whyNot ?? undefined}>
      <Checkbox
        label={whyNot === null ? `Choose ${need.code}` : `Choose ${need.code} (not now: ${whyNot})`}
        hideLabel
        excludeFromTabOrder
        isSelected={choice.chosen.has(need.statementId) || choice.inPlan.has(need.statementId)}
        isDisabled={whyNot !== null}
        onChange={(on) => choice.toggle(need.statementId, on)}
      />
    </span>
  );
}

/** The rank, marked where a person gave it. */
export function RankCell({ need }: { readonly need: Need }) {
  if (need.overrideReason === null) return numberText(need.rank);
  return (
    <span className={styles.movedRank}>
      {need.rank}
      <span aria-hidden="true">*</span>
      <VisuallyHidden>, moved</VisuallyHidden>
    </span>
  );
}

/** The statement, with whatever is to be known of it before choosing. */
export function StatementCell({ need }: { readonly need: Need }) {
  const { inPlan, nameOf } = useNeedChoice();
  const position = inPlan.get(need.statementId);
  const experts = need.expertStaffIds.map(nameOf);
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
            {need.peerSupport ? (
              <StatusChip tone="good" why={`${listOf(experts)} could support: at 4`}>
                Peer support: {experts.length > 2 ? `${experts[0]} and ${experts.length - 1} more` : listOf(experts)}
              </StatusChip>
            ) : null}
          </span>
        ) : null}
        {need.overrideReason === null ? null : <span className={styles.moved}>* {movedWords(need)}</span>}
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
