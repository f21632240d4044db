import { ClockField } from '../../ui/clock-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import type { Problem } from '../../ui/error-summary.tsx';
import { InputField } from '../../ui/input-field.tsx';
import { MinutesField } from '../../ui/minutes-field.tsx';
import { optionsOf } from '../../ui/options.ts';
import { Select } from '../../ui/select.tsx';
import { type Calendar, type PatternDraft, RHYTHMS } from './group-draft.ts';
import styles from './groups.module.css';
import { SeriesClashes } from './series-clashes.tsx';
import { SeriesPreview } from './series-preview.tsx';

interface PatternFieldsProps {
  readonly pattern: PatternDraft;
  readonly put: (patch: Partial<PatternDraft>) => void;
  readonly problems: readonly Problem[];
  readonly calendar: Calendar;
  /** "No sessions yet" is a choice. */
  readonly canWait: boolean;
  readonly taken?: ReadonlySet<string>;
  /** Who runs it; nobody stands for the reader. */
  readonly delivererIds: readonly string[];
  /** Null for a group that is still to be added. */
  readonly groupId: string | null;
  readonly autoFocus?: boolean;
}

const ALL = optionsOf(RHYTHMS);
const REGULAR = ALL.filter(({ value }) => value !== 'later');

/** When, how long and where a group meets, and what sessions come of it. */
export function PatternFields(props: PatternFieldsProps) {
  const { pattern, put, problems, calendar, canWait, taken, delivererIds, groupId, autoFocus = false } = props;
  const at = (field: keyof PatternDraft) => problems.find((p) => p.field === field)?.sentence ?? null;
  const hasSeries = pattern.rhythm !== 'later';
  return (
    <>
      <div className={styles.three}>
        <Select
          label="How often"
          value={pattern.rhythm}
          options={canWait ? ALL : REGULAR}
          onChange={(rhythm) => put({ rhythm })}
        />
        {hasSeries ? (
          <>
            <DateField
              label="First session"
              fieldName="firstOn"
              isRequired
              autoFocus={autoFocus}
              value={pattern.firstOn}
              errorMessage={at('firstOn')}
              onCommit={(firstOn) => (firstOn === null ? undefined : put({ firstOn }))}
            />
            <DateField
              label="Until (optional)"
              fieldName="lastOn"
              value={pattern.lastOn}
              errorMessage={at('lastOn')}
              onCommit={(lastOn) => put({ lastOn })}
            />
          </>
        ) : null}
      </div>
      <div className={styles.three}>
        <ClockField
          label="Starts at"
          fieldName="startsAt"
          isRequired
          value={pattern.startsAt}
          errorMessage={at('startsAt')}
          onCommit={(startsAt) => put({ startsAt })}
        />
        <MinutesField
          label="Length"
          fieldName="minutes"
          isRequired
          min={5}
          max={720}
          value={pattern.minutes}
          errorMessage={at('minutes')}
          onCommit={(minutes) => put({ minutes })}
        />
        <InputField label="Place" value={pattern.place} onChange={(place) => put({ place })} />
      </div>
      <SeriesPreview pattern={pattern} calendar={calendar} {...(taken ? { taken } : {})} />
      <SeriesClashes
        pattern={pattern}
        calendar={calendar}
        delivererIds={delivererIds}
        groupId={groupId}
        {...(taken ? { taken } : {})}
      />
    </>
  );
}
