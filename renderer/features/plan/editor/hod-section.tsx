import { HOD_DECISIONS } from '../../../../shared/domain/plan.ts';
import { ActionArea, ActionChoice, ActionDate } from './action-fields.tsx';
import styles from './editor.module.css';
import { Section } from './section.tsx';

export function HodSection() {
  return (
    <Section of="hod">
      <ActionArea name="hodComment" label="Head of Department’s comment" />
      <div className={styles.pair}>
        <ActionChoice name="hodAgreed" label="Agreed" words={HOD_DECISIONS} none="Not decided yet" />
        <ActionDate name="hodAgreedOn" label="Date agreed" />
      </div>
    </Section>
  );
}
