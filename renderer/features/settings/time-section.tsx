import type { School, WorkingWeek } from '../../../shared/contract/school.ts';
import type { StaffMember } from '../../../shared/contract/staff.ts';
import {
  periodsOf,
  TIME_UNITS,
  WEEKDAYS,
  weekInWords,
  weekMinutes,
  withDay,
  withPeriodLength,
  yearInWords,
} from '../../../shared/domain/own-time.ts';
import { STAFF_ROLES } from '../../../shared/domain/staff.ts';
import { useCall, useChange } from '../../app/data.ts';
import { Fetched } from '../../app/fetched.tsx';
import { Card } from '../../ui/card.tsx';
import { HoursField } from '../../ui/hours-field.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { optionsOf } from '../../ui/options.ts';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { Select } from '../../ui/select.tsx';
import { sentenceOf } from '../../ui/sentence.ts';
import { useToast } from '../../ui/toast.tsx';
import { BudgetCard } from './budget-card.tsx';
import { LostDaysCard } from './lost-days-card.tsx';
import settings from './settings.module.css';
import styles from './time-section.module.css';
import { useWorkingWeek } from './use-working-week.ts';

/** Who "you" are, your hours for the programme in a usual week, what they are meant for, and the days that were lost. */
export function TimeSection() {
  const school = useCall('school.get', {});
  const staff = useCall('staff.list', {});
  return (
    <div className={settings.stack}>
      <Fetched of={school} what="your time">
        {(s) => (
          <>
            <Card title="You">
              <Fetched of={staff} what="the staff">
                {(people) => <You school={s} staff={people} />}
              </Fetched>
            </Card>
            <Card title="Your time for the programme in a usual week">
              <Week week={s.workingWeek} />
            </Card>
            <BudgetCard school={s} />
            <LostDaysCard school={s} />
          </>
        )}
      </Fetched>
    </div>
  );
}

const NOBODY = 'nobody';

function You({ school, staff }: { readonly school: School; readonly staff: readonly StaffMember[] }) {
  const { run } = useChange('school.update');
  const people = staff.filter((s) => s.status === 'current' || s.id === school.youId);
  if (people.length === 0)
    return <p className={settings.quiet}>Add yourself to the staff first, then say here who you are.</p>;
  return (
    <div className={settings.form}>
      <Select
        label="Who you are among the staff"
        description="Notes to colleagues name you as the person to ask"
        value={school.youId ?? NOBODY}
        options={[
          { value: NOBODY, label: 'Not said' },
          ...people.map((p) => ({ value: p.id, label: p.name, description: STAFF_ROLES[p.role] })),
        ]}
        onChange={(id) => run({ patch: { youId: id === NOBODY ? null : id } })}
      />
    </div>
  );
}

function Week({ week }: { readonly week: WorkingWeek }) {
  const save = useWorkingWeek(week);
  const toast = useToast();
  const inPeriods = week.unit === 'periods';
  return (
    <div className={settings.stack}>
      <RadioGroup
        label="How your school counts it"
        value={week.unit}
        options={optionsOf(TIME_UNITS)}
        orientation="horizontal"
        onChange={(unit) =>
          void save((now) => ({ ...now, unit })).catch((failure: unknown) =>
            toast.show({ message: sentenceOf(failure), tone: 'error' }),
          )
        }
      />
      {inPeriods ? (
        <div className={styles.length}>
          <NumberField
            label="Length of a period"
            unit="minutes"
            min={10}
            max={180}
            step={1}
            value={week.periodMinutes}
            onCommit={(minutes) => save((now) => withPeriodLength(now, minutes ?? now.periodMinutes))}
          />
        </div>
      ) : null}
      <div className={styles.week}>
        {WEEKDAYS.map((day, i) => {
          const minutes = week.minutes[i] ?? 0;
          return inPeriods ? (
            <NumberField
              key={`${day} periods`}
              label={day}
              min={0}
              max={12}
              value={minutes === 0 ? null : periodsOf(minutes, week.periodMinutes)}
              onCommit={(periods) => save((now) => withDay(now, i, Math.round((periods ?? 0) * now.periodMinutes)))}
            />
          ) : (
            <HoursField
              key={`${day} hours`}
              label={day}
              value={minutes === 0 ? null : minutes}
              onCommit={(typed) => save((now) => withDay(now, i, typed ?? 0))}
            />
          );
        })}
      </div>
      <div>
        <p role="status">{weekInWords(weekMinutes(week))}.</p>
        <p className={settings.quiet}>
          {yearInWords()}. The week and the year are both shown; neither is worked out from the other.
        </p>
      </div>
    </div>
  );
}
