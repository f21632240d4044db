import { STAFF_ROLES } from '../../../shared/domain/staff.ts';
import { InputField } from '../../ui/input-field.tsx';
import { optionsOf } from '../../ui/options.ts';
import { Select } from '../../ui/select.tsx';
import styles from './setup.module.css';
import { problemsOfYou, type SetupDraft } from './setup-draft.ts';
import { StepPage } from './step-page.tsx';

interface StepProps {
  readonly draft: SetupDraft;
  readonly edit: (patch: Partial<SetupDraft>) => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

export function YouStep({ draft, edit, onBack, onNext }: StepProps) {
  return (
    <StepPage
      step={1}
      title="Your school and you"
      problems={problemsOfYou(draft)}
      next="Continue"
      onNext={onNext}
      onBack={onBack}
    >
      {(errorOf) => (
        <div className={styles.fields}>
          <InputField
            label="School’s name"
            description="As it should stand on the PD plan"
            fieldName="name"
            value={draft.name}
            onChange={(name) => edit({ name })}
            errorMessage={errorOf('name')}
            isRequired
          />
          <InputField
            label="URN (optional)"
            description="The school’s six-digit number, from Get Information about Schools"
            fieldName="urn"
            value={draft.urn}
            onChange={(urn) => edit({ urn })}
            errorMessage={errorOf('urn')}
          />
          <InputField
            label="Your name"
            fieldName="yourName"
            value={draft.yourName}
            onChange={(yourName) => edit({ yourName })}
            errorMessage={errorOf('yourName')}
            isRequired
          />
          <Select
            label="Your role"
            value={draft.role}
            options={optionsOf(STAFF_ROLES)}
            onChange={(role) => edit({ role })}
          />
        </div>
      )}
    </StepPage>
  );
}
