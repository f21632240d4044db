import { isUnsupervised } from '../../../shared/domain/sessions.ts';
import { volunteerWarning } from '../../../shared/domain/volunteers.ts';
import { MultiSelect } from '../../ui/multi-select.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useCall } from '../data.ts';
import styles from './groups.module.css';

interface PeopleFieldsProps {
  readonly delivererIds: readonly string[];
  readonly volunteerIds: readonly string[];
  readonly onChange: (patch: { delivererIds?: string[]; volunteerIds?: string[] }) => unknown;
}

/** Who runs a group or a session. A volunteer who may not be alone with students is warned of. */
export function PeopleFields({ delivererIds, volunteerIds, onChange }: PeopleFieldsProps) {
  const { data: staff = [] } = useCall('staff.list', {});
  const { data: school } = useCall('school.get', {});
  const { data: volunteers = [] } = useCall('volunteers.list', {});
  const { data: start } = useCall('app.start', {});
  const today = start?.today ?? '';
  const youId = school?.youId ?? null;
  const people = staff
    .filter(({ id, status }) => status === 'current' || delivererIds.includes(id))
    .map(({ id, name }) => ({ value: id, label: id === youId ? `${name} (you)` : name }))
    .sort((a, b) => Number(b.value === youId) - Number(a.value === youId));
  const helpers = volunteers.filter(
    ({ id, endedOn }) => endedOn === null || endedOn >= today || volunteerIds.includes(id),
  );
  const chosen = volunteers.filter(({ id }) => volunteerIds.includes(id));
  const warning = isUnsupervised({ delivererIds, volunteerIds }) ? volunteerWarning(chosen, false, today) : null;
  return (
    <>
      <div className={styles.two}>
        <MultiSelect
          label="Run by"
          values={delivererIds}
          options={people}
          emptySummary={volunteerIds.length > 0 ? 'Nobody of the staff' : 'You'}
          onChange={(ids) => onChange({ delivererIds: [...ids] })}
        />
        {helpers.length === 0 ? null : (
          <MultiSelect
            label="Volunteers"
            values={volunteerIds}
            options={helpers.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(ids) => onChange({ volunteerIds: [...ids] })}
          />
        )}
      </div>
      {warning === null ? null : <Notice tone="due">{warning}</Notice>}
    </>
  );
}
