import { TIME_UNITS, WEEKDAYS, weekInWords, weekMinutes, yearInWords } from '../../../shared/domain/own-time.ts';
import { InputField } from '../../ui/input-field.tsx';
import { optionsOf } from '../../ui/options.ts';
import { RadioGroup } from '../../ui/radio-group.tsx';
import styles from './setup.module.css';
import { fieldOfDay, inUnit, type SetupDraft, weekOf } from './setup-draft.ts';
import { StepPage } from './step-page.tsx';

interface TimeStepProps {
  readonly draft: SetupDraft;
  readonly edit: (patch: Partial<SetupDraft>) => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

export function TimeStep({ draft, edit, onBack, onNext }: TimeStepProps) {
  const { week, problems } = weekOf(draft);
  const inPeriods = draft.unit === 'periods';
  return (
    <StepPage
      step={2}
      title="Your time for this work"
      problems={problems}
      next="Continue"
      onNext={onNext}
      onBack={onBack}
      onSkip={() => {
        edit({ days: WEEKDAYS.map(() => '') });
        onNext();
      }}
    >
      {(errorOf) => (
        <div className={styles.fields}>
          <RadioGroup
            label="How does your school count it?"
            value={draft.unit}
            options={optionsOf(TIME_UNITS)}
            orientation="horizontal"
            onChange={(unit) => edit(inUnit(draft, unit))}
          />
          {inPeriods ? (
            <div className={styles.short}>
              <InputField
                label="Length of a period, in minutes"
                fieldName="periodLength"
                value={draft.periodLength}
                onChange={(periodLength) => edit({ periodLength })}
                errorMessage={errorOf('periodLength')}
              />
            </div>
          ) : null}
          <fieldset className={styles.week}>
            <legend>
              {inPeriods ? 'Periods on each day' : 'Hours on each day, such as 6.5 or 6:30'}; leave a day empty for none
            </legend>
            {WEEKDAYS.map((day, i) => (
              <InputField
                key={day}
                label={day}
                fieldName={fieldOfDay(i)}
                value={draft.days[i] ?? ''}
                onChange={(typed) => edit({ days: draft.days.map((d, n) => (n === i ? typed : d)) })}
                errorMessage={errorOf(fieldOfDay(i))}
              />
            ))}
          </fieldset>
          <div className={styles.sum}>
            <p role="status">{weekInWords(weekMinutes(week))}.</p>
            <p className={styles.quiet}>
              {yearInWords()}. The app shows the week and the year; neither is worked out from the other.
            </p>
          </div>
        </div>
      )}
    </StepPage>
  );
}
