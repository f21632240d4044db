import { Check } from 'lucide-react';
import { useRef } from 'react';
import { COVER_STATES, costPence, coverPence, formatPence } from '../../../../shared/domain/plan.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { NumberField } from '../../../ui/number-field.tsx';
import { optionsOf } from '../../../ui/options.ts';
import { usePlan } from '../plan-data.ts';
import { Failure, SavedSelect, useSaving } from '../saved-fields.tsx';
import { useOpenAction } from './action-context.ts';
import { ActionArea, ActionMoney, ActionText } from './action-fields.tsx';
import styles from './editor.module.css';
import { Section } from './section.tsx';

const COVER_OPTIONS = optionsOf(COVER_STATES);

export function CostSection() {
  const { plan } = usePlan();
  const { action, save } = useOpenAction();
  const costs = useRef<HTMLDivElement>(null);
  const rate = formatPence(plan.coverDayRatePence);
  return (
    <Section of="cost">
      {action.costsEstimated ? <Estimate onConfirmed={() => costs.current?.querySelector('input')?.focus()} /> : null}
      <div ref={costs} className={styles.quarters}>
        <ActionMoney name="feePence" label="Fee" />
        <NumberField
          label="Cover, in days"
          fieldName="coverHalfDays"
          value={action.coverHalfDays / 2}
          onCommit={(days) => save({ coverHalfDays: (days ?? 0) * 2 })}
        />
        <ActionMoney name="travelPence" label="Travel" />
        <ActionMoney name="resourcesPence" label="Resources" />
      </div>
      <p className={styles.total}>
        Total <strong>{formatPence(costPence(action, plan.coverDayRatePence))}</strong>
        <span className={styles.hint}>
          {action.coverHalfDays > 0
            ? `cover ${formatPence(coverPence(action, plan.coverDayRatePence))}, at ${rate} a day`
            : `cover costs ${rate} a day`}
        </span>
      </p>
      <div className={styles.pair}>
        <ActionText name="fundingSource" label="Funding source" />
        <SavedSelect
          label="Cover arranged"
          fieldName="cover"
          value={action.cover}
          options={COVER_OPTIONS}
          onSave={(cover) => save({ cover })}
        />
      </div>
      <ActionArea name="coverNotes" label="Cover notes" description="Who covers, and which lessons" rows={1} />
    </Section>
  );
}

/** The mark of an estimate, which goes once a person has confirmed it: the focus goes on to the costs. */
function Estimate({ onConfirmed }: { readonly onConfirmed: () => void }) {
  const { save } = useOpenAction();
  const [sentence, run] = useSaving();
  return (
    <>
      <Notice
        tone="due"
        action={
          <Button size="s" icon={<Check />} onPress={() => run(save({ costsEstimated: false }).then(onConfirmed))}>
            These are confirmed
          </Button>
        }
      >
        Hours and costs are our estimate.
      </Notice>
      <Failure sentence={sentence} />
    </>
  );
}
