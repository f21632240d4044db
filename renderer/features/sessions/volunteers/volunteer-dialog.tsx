import type { VolunteerPatch, VolunteerRow } from '../../../../shared/contract/volunteers.ts';
import {
  appliesTo,
  CHECK_KEYS,
  CONCERNS_GO_TO,
  REGULATED_HELP,
  VOLUNTEER_CHECKS,
  worksWithWords,
} from '../../../../shared/domain/volunteers.ts';
import { useChange } from '../../../app/data.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { optionsOf } from '../../../ui/options.ts';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useStaffNames } from '../use-people.ts';
import { ChecksMark } from './volunteer-checks.tsx';
import { REGULATED_WORDS, regulatedKey } from './volunteer-columns.tsx';
import styles from './volunteers.module.css';

interface VolunteerDialogProps {
  readonly volunteer: VolunteerRow;
  readonly today: string;
  readonly onClose: () => void;
}

const NOBODY = 'nobody';

/** A volunteer's record; each field is saved as it is left. */
export function VolunteerDialog({ volunteer, today, onClose }: VolunteerDialogProps) {
  const { staff } = useStaffNames();
  const update = useChange('volunteers.update');
  const save = (patch: VolunteerPatch) => update.change({ id: volunteer.id, patch });
  const choose = (patch: VolunteerPatch) => void update.run({ id: volunteer.id, patch });
  const worksWith = worksWithWords(volunteer);
  const supervisors = staff.filter(({ id, status }) => status !== 'left' || id === volunteer.supervisorId);

  return (
    <Dialog
      title={volunteer.name}
      isOpen
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      footer={
        <Button variant="primary" onPress={onClose}>
          Done
        </Button>
      }
    >
      <div className={styles.form}>
        <ChecksMark volunteer={volunteer} today={today} />
        <RadioGroup
          label="Is it regulated activity?"
          value={regulatedKey(volunteer)}
          options={optionsOf(REGULATED_WORDS)}
          orientation="horizontal"
          onChange={(key) => choose({ regulatedActivity: key === 'undecided' ? null : key === 'yes' })}
        />
        <p className={styles.hint}>
          {REGULATED_HELP}
          {volunteer.regulatedActivity === false
            ? ' Barred-list information may not be asked for about somebody who is always supervised.'
            : ''}
        </p>
        <div className={styles.across}>
          {CHECK_KEYS.filter((check) => appliesTo(check, volunteer)).map((check) => (
            <DateField
              key={check}
              label={VOLUNTEER_CHECKS[check]}
              value={volunteer[check]}
              onCommit={(day) => save({ [check]: day })}
            />
          ))}
          <DateField
            label="Look at the checks again"
            value={volunteer.reviewOn}
            onCommit={(reviewOn) => save({ reviewOn })}
          />
        </div>
        <p className={styles.hint}>Only the day on which something was seen: no certificate number, nothing it says.</p>
        <Select
          label="Supervised by"
          value={volunteer.supervisorId ?? NOBODY}
          options={[
            { value: NOBODY, label: 'Nobody named' },
            ...supervisors.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(id) => choose({ supervisorId: id === NOBODY ? null : id })}
        />
        <div className={styles.across}>
          <TextField label="Name" isRequired value={volunteer.name} onCommit={(name) => save({ name })} />
          <TextField
            label="Organisation"
            value={volunteer.organisation}
            onCommit={(organisation) => save({ organisation })}
          />
          <TextField label="Role" value={volunteer.role} onCommit={(role) => save({ role })} />
        </div>
        <Checkbox
          label="An undergraduate"
          isSelected={volunteer.isUndergraduate}
          onChange={(isUndergraduate) => choose({ isUndergraduate })}
        />
        <div className={styles.across}>
          <DateField label="First day" value={volunteer.startedOn} onCommit={(startedOn) => save({ startedOn })} />
          <DateField label="Last day" value={volunteer.endedOn} onCommit={(endedOn) => save({ endedOn })} />
        </div>
        <TextField label="Notes" multiline rows={2} value={volunteer.notes} onCommit={(notes) => save({ notes })} />
        <p className={styles.hint}>{worksWith === '' ? 'Works with nobody yet.' : `Works with ${worksWith}.`}</p>
        <p className={styles.hint}>{CONCERNS_GO_TO}</p>
      </div>
    </Dialog>
  );
}
