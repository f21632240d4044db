import { academicYearName } from '../../../../shared/domain/school-year.ts';
import { useCall } from '../../../app/data.ts';
import { Select } from '../../../ui/select.tsx';
import { ACTIONS_PATH, goTo, yearPath } from '../plan-links.ts';
import styles from './past-plan.module.css';

/** Which year's plan is shown; nothing while there is only one. */
export function PlanYearSelect({ academicYear }: { readonly academicYear: number }) {
  const { data: years = [] } = useCall('plan.years', {});
  const { data: school } = useCall('school.get', {});
  if (years.length < 2) return null;
  return (
    <div className={styles.year}>
      <Select
        label="Academic year"
        hideLabel
        value={String(academicYear)}
        options={years.map((year) => ({
          value: String(year.academicYear),
          label: academicYearName(year.academicYear),
        }))}
        onChange={(year) => goTo(Number(year) === school?.academicYear ? ACTIONS_PATH : yearPath(Number(year)))}
      />
    </div>
  );
}
