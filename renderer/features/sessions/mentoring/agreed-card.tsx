import type { PairPatch, PairRow } from '../../../../shared/contract/mentoring.ts';
import { notAgreed } from '../../../../shared/domain/mentoring.ts';
import { listOf } from '../../../../shared/domain/text.ts';
import { useChange } from '../../../app/data.ts';
import { usePrivacy } from '../../../app/privacy.ts';
import { Card } from '../../../ui/card.tsx';
import { ClockField } from '../../../ui/clock-field.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { MinutesField } from '../../../ui/minutes-field.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import styles from './mentoring.module.css';
import { WEEKDAY_OPTIONS, weekdayFrom, weekdayValue } from './weekday-options.ts';

/** What the two agree beforehand; each field is saved as it is left. */
export function AgreedCard({ pair }: { readonly pair: PairRow }) {
  const update = useChange('mentoring.update');
  const { isOn: hidesWords } = usePrivacy();
  const save = (patch: PairPatch) => update.change({ id: pair.id, patch });
  const missing = notAgreed(pair);
  return (
    <Card title="Agreed beforehand">
      <div className={styles.form}>
        {missing.length === 0 ? null : <p className={styles.due}>Still to agree: {listOf(missing)}.</p>}
        <div className={styles.across}>
          <Select
            label="Weekday"
            value={weekdayValue(pair.weekday)}
            options={WEEKDAY_OPTIONS}
            onChange={(value) => void update.run({ id: pair.id, patch: { weekday: weekdayFrom(value) } })}
          />
          <ClockField
            label="Time"
            value={pair.startsAt}
            placeholder="12:30"
            onCommit={(startsAt) => save({ startsAt })}
          />
          <MinutesField
            label="Length"
            min={5}
            max={480}
            value={pair.minutes}
            onCommit={(minutes) => save(minutes === null ? {} : { minutes })}
          />
          <DateField
            label="Started on"
            value={pair.startedOn}
            onCommit={(day) => save(day === null ? {} : { startedOn: day })}
          />
        </div>
        <TextField label="Place" value={pair.place} onCommit={(place) => save({ place })} />
        <TextField label="Aims" multiline rows={3} value={pair.aims} onCommit={(aims) => save({ aims })} />
        {hidesWords ? (
          <p className={styles.hint}>Notes are hidden while initials are shown.</p>
        ) : (
          <TextField
            label="Notes"
            description="How the mentoring goes. Nothing about safeguarding: tell the DSL."
            multiline
            rows={3}
            value={pair.notes}
            onCommit={(notes) => save({ notes })}
          />
        )}
      </div>
    </Card>
  );
}
