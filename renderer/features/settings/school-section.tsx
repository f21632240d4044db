import { useCall, useChange } from '../../app/data.ts';
import { Fetched } from '../../app/fetched.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './settings.module.css';

export function SchoolSection() {
  const school = useCall('school.get', {});
  const { change } = useChange('school.update');
  return (
    <Fetched of={school} what="the school">
      {({ name, urn }) => (
        <div className={styles.form}>
          <TextField
            label="School’s name"
            description="As it should stand on the PD plan"
            value={name}
            isRequired
            onCommit={(next) => change({ patch: { name: next } })}
          />
          <TextField
            label="URN (optional)"
            description="The school’s six-digit number, from Get Information about Schools"
            value={urn}
            onCommit={(next) => change({ patch: { urn: next } })}
          />
        </div>
      )}
    </Fetched>
  );
}
