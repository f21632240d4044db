import type { EventPatch, EventRow } from '../../../../shared/contract/events.ts';
import { useChange } from '../../../app/data.ts';
import { Card } from '../../../ui/card.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { ClockField } from '../../../ui/clock-field.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { MinutesField } from '../../../ui/minutes-field.tsx';
import { MoneyField } from '../../../ui/money-field.tsx';
import { MultiSelect } from '../../../ui/multi-select.tsx';
import { NumberField } from '../../../ui/number-field.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useStaffNames } from '../use-people.ts';
import { KIND_OPTIONS, YEAR_OPTIONS, yearFrom, yearValue } from './event-words.ts';
import styles from './events.module.css';
import { ProviderField } from './provider-field.tsx';

/** All that is known of the event itself, each field saved as it is left. */
export function EventFields({ event }: { readonly event: EventRow }) {
  const update = useChange('events.update');
  const { staff } = useStaffNames();
  const { id } = event;
  const save = (patch: EventPatch) => update.change({ id, patch });
  const choose = (patch: EventPatch) => void update.run({ id, patch });
  const going = staff.filter((person) => person.status === 'current' || event.staffIds.includes(person.id));
  return (
    <Card title="The event">
      <div className={styles.form}>
        <div className={styles.across}>
          <div className={styles.wide}>
            <TextField label="Name" value={event.name} isRequired onCommit={(name) => save({ name })} />
          </div>
          <Select label="Kind" value={event.kind} options={KIND_OPTIONS} onChange={(kind) => choose({ kind })} />
          <ProviderField value={event.providerId} onChange={(providerId) => choose({ providerId })} />
        </div>
        <div className={styles.across}>
          <DateField
            label="Day"
            value={event.heldOn}
            isRequired
            onCommit={(heldOn) => (heldOn === null ? undefined : save({ heldOn }))}
          />
          <DateField label="Entry deadline" value={event.deadlineOn} onCommit={(deadlineOn) => save({ deadlineOn })} />
        </div>
        <div className={styles.few}>
          <ClockField
            label="Starts at"
            placeholder="09:00"
            value={event.startsAt}
            onCommit={(startsAt) => save({ startsAt })}
          />
          <MinutesField
            label="Length"
            min={5}
            max={10_080}
            value={event.minutes}
            onCommit={(minutes) => (minutes === null ? undefined : save({ minutes }))}
          />
          <NumberField
            label="Places"
            placeholder="Any"
            step={1}
            min={1}
            max={5_000}
            value={event.places}
            onCommit={(places) => save({ places })}
          />
          <MoneyField
            label="Cost a student"
            value={event.costPence === 0 ? null : event.costPence}
            onCommit={(costPence) => save({ costPence: costPence ?? 0 })}
          />
        </div>
        <div className={styles.across}>
          <Select
            label="From year"
            value={yearValue(event.firstYear)}
            options={YEAR_OPTIONS}
            onChange={(year) => choose({ firstYear: yearFrom(year) })}
          />
          <Select
            label="Up to year"
            value={yearValue(event.lastYear)}
            options={YEAR_OPTIONS}
            onChange={(year) => choose({ lastYear: yearFrom(year) })}
          />
        </div>
        <div className={styles.across}>
          <TextField label="Place" value={event.place} onCommit={(place) => save({ place })} />
          <MultiSelect
            label="Staff who go"
            emptySummary="Nobody yet"
            values={event.staffIds}
            options={going.map((person) => ({ value: person.id, label: person.name }))}
            onChange={(staffIds) => choose({ staffIds })}
          />
        </div>
        <div className={styles.ticks}>
          <Checkbox
            label="Competition"
            isSelected={event.isCompetition}
            onChange={(isCompetition) => choose({ isCompetition })}
          />
          <Checkbox
            label="Needs permission from home"
            isSelected={event.needsPermission}
            onChange={(needsPermission) => choose({ needsPermission })}
          />
        </div>
        <TextField label="Notes" multiline rows={2} value={event.notes} onCommit={(notes) => save({ notes })} />
      </div>
    </Card>
  );
}
