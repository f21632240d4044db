import { DFE_STANDARD_PARTS } from '../../../../shared/domain/plan.ts';
import { useCall } from '../../../app/data.ts';
import { CheckboxGroup } from '../../../ui/checkbox-group.tsx';
import { optionsOf } from '../../../ui/options.ts';
import { FORM_OPTIONS } from '../plan-words.ts';
import { Failure, SavedSelect, useSaving } from '../saved-fields.tsx';
import { useOpenAction } from './action-context.ts';
import { ActionArea, ActionText } from './action-fields.tsx';
import styles from './editor.module.css';
import { MechanismFields } from './mechanism-fields.tsx';
import { Section } from './section.tsx';

const PARTS: Record<string, string> = DFE_STANDARD_PARTS;
const PART_OPTIONS = optionsOf(PARTS).map((o) => ({ ...o, label: `${o.value} ${o.label}` }));

export function ActivitySection() {
  const { action, save } = useOpenAction();
  const catalogue = useCall('plan.catalogue', {}, { enabled: action.offerId !== null });
  const [sentence, run] = useSaving();
  const offer = catalogue.data?.offers.find((o) => o.id === action.offerId);
  return (
    <Section of="activity">
      <ActionArea name="activity" label="Activity" description="What will happen, step by step" rows={3} />
      <div className={styles.level}>
        <SavedSelect
          label="Form"
          fieldName="form"
          value={action.form}
          options={FORM_OPTIONS}
          onSave={(form) => save({ form })}
        />
        <ActionText
          name="provider"
          label="Provider"
          {...(offer && !offer.verified ? { description: 'Check it still runs before you book it' } : {})}
        />
      </div>
      <MechanismFields />
      <div data-field="dfeParts">
        <CheckboxGroup
          label="Parts of the DfE Standard for teachers’ professional development"
          values={action.dfeParts.map(String)}
          options={PART_OPTIONS}
          onChange={(values) => run(save({ dfeParts: values.map(Number) }))}
        />
        <Failure sentence={sentence} />
      </div>
    </Section>
  );
}
