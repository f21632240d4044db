import { Plus, Trash2 } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import type { School } from '../../../shared/contract/school.ts';
import type { LostDay } from '../../../shared/contract/week.ts';
import { lostInWords, lostOf } from '../../../shared/domain/lost-days.ts';
import { formatWeekdayShort } from '../../../shared/domain/pd-session.ts';
import { LOST_DAY_KINDS, type LostDayKind } from '../../../shared/domain/work.ts';
import { useCall, useChange } from '../../app/data.ts';
import { Fetched } from '../../app/fetched.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { HoursField } from '../../ui/hours-field.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { FieldScope } from '../../ui/lost-edits.ts';
import { optionsOf } from '../../ui/options.ts';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import styles from './lost-days-card.module.css';
import settings from './settings.module.css';

/** Days of the present year, or parts of them, that were not there for this work, and why. */
export function LostDaysCard({ school }: { readonly school: School }) {
  const lostDays = useCall('week.lostDays', {});
  const { data } = lostDays;
  const body = useRef<HTMLDivElement>(null);
  return (
    <Card title="Lost days this year" facts={data?.length ? lostInWords(data, school) : undefined}>
      <Fetched of={lostDays} what="the lost days">
        {(days) => (
          <div className={settings.stack} ref={body} tabIndex={-1}>
            {days.length === 0 ? (
              <p className={settings.quiet}>
                None yet. INSET, mocks, trips, cover: a day that you add here makes the week’s and the year’s time
                shorter.
              </p>
            ) : (
              <ul className={styles.days}>
                {days.map((day) => (
                  <FieldScope key={day.id} value={day.id}>
                    <Row day={day} school={school} onRemove={() => body.current?.focus()} />
                  </FieldScope>
                ))}
              </ul>
            )}
            <NewDay />
          </div>
        )}
      </Fetched>
    </Card>
  );
}

interface RowProps {
  readonly day: LostDay;
  readonly school: School;
  /** The row is about to go. */
  readonly onRemove: () => void;
}

function Row({ day, school, onRemove }: RowProps) {
  const { id, on, kind, minutes, note } = day;
  const { change, run } = useChange('week.updateLostDay');
  const remove = useChange('week.removeLostDay');
  const toast = useToast();
  const takeAway = async () => {
    onRemove();
    if (await remove.run({ id })) toast.show({ message: `${formatWeekdayShort(on)} is no longer lost`, undo: true });
  };
  return (
    <li className={styles.day}>
      <DateField
        label="Day"
        value={on}
        isRequired
        onCommit={(typed) => (typed === null ? undefined : change({ id, patch: { on: typed } }))}
      />
      <Select<LostDayKind>
        label="Why"
        value={kind}
        options={optionsOf(LOST_DAY_KINDS)}
        onChange={(chosen) => run({ id, patch: { kind: chosen } })}
      />
      <HoursField
        label="How much"
        placeholder="All of it"
        value={minutes}
        onCommit={(typed) => change({ id, patch: { minutes: typed } })}
      />
      <TextField label="Note" value={note} onCommit={(typed) => change({ id, patch: { note: typed } })} />
      <span className={styles.takes}>{lostOf(day, school)}</span>
      <IconButton
        label={`Remove the lost day, ${formatWeekdayShort(on)}`}
        icon={<Trash2 />}
        onPress={() => void takeAway()}
      />
    </li>
  );
}

const BLANK = { on: null, kind: 'mocks', minutes: null } as const;

/** Adds a day; its note is written in the row that appears. */
function NewDay() {
  const [day, setDay] = useState<Pick<LostDay, 'kind' | 'minutes'> & { readonly on: string | null }>(BLANK);
  const { run, isChanging } = useChange('week.addLostDay');
  const { on, kind, minutes } = day;
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (on === null || isChanging) return;
    if (await run({ lostDay: { on, kind, minutes, note: '' } })) setDay(BLANK);
  };
  return (
    <form onSubmit={(event) => void add(event)} noValidate>
      <fieldset className={styles.add}>
        <legend className={styles.legend}>Add a lost day</legend>
        <DateField label="Day" value={on} onCommit={(typed) => setDay({ ...day, on: typed })} />
        <Select<LostDayKind>
          label="Why"
          value={kind}
          options={optionsOf(LOST_DAY_KINDS)}
          onChange={(chosen) => setDay({ ...day, kind: chosen })}
        />
        <HoursField
          label="How much"
          placeholder="All of it"
          value={minutes}
          onCommit={(typed) => setDay({ ...day, minutes: typed })}
        />
        <Button icon={<Plus />} type="submit" isDisabled={on === null}>
          Add
        </Button>
      </fieldset>
    </form>
  );
}
