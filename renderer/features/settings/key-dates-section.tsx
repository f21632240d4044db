import { ClipboardPaste, Plus, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import type { School } from '../../../shared/contract/school.ts';
import { KEY_DATE_KINDS } from '../../../shared/domain/key-dates.ts';
import { academicYearName } from '../../../shared/domain/school-year.ts';
import { useCall } from '../../app/data.ts';
import { Fetched } from '../../app/fetched.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { FieldScope } from '../../ui/lost-edits.ts';
import { optionsOf } from '../../ui/options.ts';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { KeyDateRow } from './key-date-rows.ts';
import styles from './key-dates-section.module.css';
import { PasteKeyDatesDialog } from './paste-key-dates-dialog.tsx';
import settings from './settings.module.css';
import { useKeyDates } from './use-key-dates.ts';

export function KeyDatesSection() {
  const school = useCall('school.get', {});
  return (
    <Fetched of={school} what="the key dates">
      {(s) => <KeyDates school={s} />}
    </Fetched>
  );
}

/** What the plan has to work around: mocks, parents’ evenings, report deadlines. */
function KeyDates({ school }: { readonly school: School }) {
  const dates = useKeyDates(school);
  const [isPasting, setPasting] = useState(false);
  const head = useRef<HTMLSpanElement>(null);
  const remove = (key: string) => {
    void dates.remove(key);
    head.current?.querySelector('button')?.focus();
  };
  return (
    <div className={settings.stack}>
      {dates.failure === null ? null : <ErrorNotice error={dates.failure} />}
      {dates.problem === null ? null : <ErrorNotice error={`Not saved yet. ${dates.problem}`} />}
      <Card
        title={`Key dates ${academicYearName(school.academicYear)}`}
        actions={
          <span ref={head} className={settings.row}>
            <Button icon={<Plus />} size="s" onPress={dates.add}>
              Add a key date
            </Button>
            <Button icon={<ClipboardPaste />} size="s" onPress={() => setPasting(true)}>
              Paste a list
            </Button>
          </span>
        }
      >
        {dates.rows.length === 0 ? (
          <p className={settings.quiet}>
            None yet. Add mocks, parents’ evenings, report deadlines and trips, or paste them from Excel: the plan says
            when something falls on one of them, and This week says what is coming.
          </p>
        ) : (
          <ul className={styles.dates}>
            {dates.rows.map((row) => (
              <FieldScope key={row.key} value={row.key}>
                <Row row={row} onEdit={(patch) => dates.edit(row.key, patch)} onRemove={() => remove(row.key)} />
              </FieldScope>
            ))}
          </ul>
        )}
      </Card>
      {isPasting ? <PasteKeyDatesDialog school={school} onClose={() => setPasting(false)} /> : null}
    </div>
  );
}

interface RowProps {
  readonly row: KeyDateRow;
  readonly onEdit: (patch: Partial<KeyDateRow>) => unknown;
  readonly onRemove: () => void;
}

function Row({ row, onEdit, onRemove }: RowProps) {
  return (
    <li className={styles.date}>
      <DateField
        label="First day"
        value={row.firstOn}
        isRequired
        autoFocus={row.key.startsWith('new-')}
        onCommit={(firstOn) => onEdit({ firstOn })}
      />
      <DateField label="Last day, if another" value={row.lastOn} onCommit={(lastOn) => onEdit({ lastOn })} />
      <TextField label="What it is" value={row.name} onCommit={(name) => onEdit({ name })} />
      <Select<KeyDateRow['kind']>
        label="Kind"
        value={row.kind}
        options={optionsOf(KEY_DATE_KINDS)}
        onChange={(kind) => onEdit({ kind })}
      />
      <IconButton label={`Remove ${row.name || 'this key date'}`} icon={<Trash2 />} onPress={onRemove} />
    </li>
  );
}
