import { Plus, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import type { ClosedDay } from '../../../shared/contract/school.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { FieldScope } from '../../ui/lost-edits.ts';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import settings from './settings.module.css';
import type { Year } from './use-year.ts';
import type { DraftDay } from './year-draft.ts';
import styles from './year-section.module.css';

const KINDS = [
  { value: 'closed', label: 'Closed', description: 'Nobody is in school' },
  { value: 'inset', label: 'INSET', description: 'Staff are in, students are not' },
] as const;

/** The days in term without lessons. */
export function ClosedDaysCard({ year }: { readonly year: Year }) {
  const head = useRef<HTMLSpanElement>(null);
  const remove = (key: string) => {
    void year.removeDay(key);
    head.current?.querySelector('button')?.focus();
  };
  return (
    <Card
      title="Closed and INSET days in term"
      actions={
        <span ref={head}>
          <Button icon={<Plus />} size="s" onPress={year.addDay}>
            Add a day
          </Button>
        </span>
      }
    >
      {year.closedDays.length === 0 ? (
        <p className={settings.quiet}>
          None yet. The plan’s dates and checks keep clear of the days you add here: bank holidays, INSET days, polling
          days.
        </p>
      ) : (
        <ul className={styles.days}>
          {year.closedDays.map((d) => (
            <FieldScope key={d.key} value={d.key}>
              <ClosedDayRow day={d} onEdit={(patch) => year.editDay(d.key, patch)} onRemove={() => remove(d.key)} />
            </FieldScope>
          ))}
        </ul>
      )}
    </Card>
  );
}

interface ClosedDayRowProps {
  readonly day: DraftDay;
  readonly onEdit: (patch: Partial<DraftDay>) => unknown;
  readonly onRemove: () => void;
}

function ClosedDayRow({ day, onEdit, onRemove }: ClosedDayRowProps) {
  return (
    <li className={styles.day}>
      <DateField
        label="Day"
        value={day.on}
        isRequired
        autoFocus={day.key.startsWith('new-')}
        onCommit={(on) => onEdit({ on })}
      />
      <TextField label="What it is" value={day.name} onCommit={(text) => onEdit({ name: text })} />
      <Select<ClosedDay['kind']> label="Kind" value={day.kind} options={KINDS} onChange={(kind) => onEdit({ kind })} />
      <IconButton label={`Remove ${day.name || 'this day'}`} icon={<Trash2 />} onPress={onRemove} />
    </li>
  );
}
