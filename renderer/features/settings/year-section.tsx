import { Plus, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import type { ClosedDay, HalfTerm, School } from '../../../shared/contract/school.ts';
import { academicYearName, halfTermName } from '../../../shared/domain/school-year.ts';
import { useCall, useChange } from '../../app/data.ts';
import { Fetched } from '../../app/fetched.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import settings from './settings.module.css';
import { type DraftDay, type DraftYear, draftOf, problemOf, readyYear } from './year-draft.ts';
import styles from './year-section.module.css';

export function YearSection() {
  const school = useCall('school.get', {});
  return (
    <Fetched of={school} what="the school year">
      {(s) => <Year school={s} />}
    </Fetched>
  );
}

const KINDS = [
  { value: 'closed', label: 'Closed', description: 'Nobody is in school' },
  { value: 'inset', label: 'INSET', description: 'Staff are in, students are not' },
] as const;

/** Dates are saved together, as one step, as soon as the whole year makes sense. */
function Year({ school }: { readonly school: School }) {
  const [draft, setDraft] = useState<DraftYear | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const { change } = useChange('school.saveTermDates');
  const nextKey = useRef(1);
  const year = draft ?? draftOf(school);
  const problem = draft === null ? null : problemOf(draft);

  const save = async (next: DraftYear) => {
    setDraft(next);
    setFailure(null);
    const ready = readyYear(next);
    if (ready === null) return;
    try {
      await change(ready);
      setDraft((now) => (now === next ? null : now));
    } catch (error) {
      setFailure(error);
    }
  };
  const editTerm = (number: number, patch: Partial<HalfTerm>) =>
    save({ ...year, halfTerms: year.halfTerms.map((h) => (h.number === number ? { ...h, ...patch } : h)) });
  const editDay = (key: string, patch: Partial<DraftDay>) =>
    save({ ...year, closedDays: year.closedDays.map((d) => (d.key === key ? { ...d, ...patch } : d)) });
  const addDay = () =>
    setDraft({
      ...year,
      closedDays: [...year.closedDays, { key: `new-${nextKey.current++}`, on: null, name: '', kind: 'closed' }],
    });

  return (
    <div className={settings.stack}>
      {school.termDatesConfirmed ? null : (
        <Notice tone="due" action={<Button onPress={() => save(year)}>These dates are right</Button>}>
          These are suggested dates: check them against your school’s calendar.
        </Notice>
      )}
      {failure === null ? null : <ErrorNotice error={failure} />}
      {problem === null ? null : <ErrorNotice error={`Not saved yet. ${problem}`} />}
      <div className={settings.columns}>
        <Card title={`Half-terms ${academicYearName(school.academicYear)}`}>
          <div className={styles.terms}>
            <div className={styles.headings} aria-hidden="true">
              <span>First day</span>
              <span>Last day</span>
            </div>
            {year.halfTerms.map((h) => (
              <div key={h.number} className={styles.term}>
                <p className={styles.name}>{halfTermName(h.number)}</p>
                <DateField
                  label={`First day of ${halfTermName(h.number)}`}
                  hideLabel
                  value={h.firstOn}
                  isRequired
                  onCommit={(day) => (day === null ? undefined : editTerm(h.number, { firstOn: day }))}
                />
                <DateField
                  label={`Last day of ${halfTermName(h.number)}`}
                  hideLabel
                  value={h.lastOn}
                  isRequired
                  onCommit={(day) => (day === null ? undefined : editTerm(h.number, { lastOn: day }))}
                />
              </div>
            ))}
          </div>
        </Card>
        <Card
          title="Closed and INSET days in term"
          actions={
            <Button icon={<Plus />} size="s" onPress={addDay}>
              Add a day
            </Button>
          }
        >
          {year.closedDays.length === 0 ? (
            <p className={settings.quiet}>
              None yet. The plan’s dates and checks keep clear of the days you add here: bank holidays, INSET days,
              polling days.
            </p>
          ) : (
            <ul className={styles.days}>
              {year.closedDays.map((d) => (
                <ClosedDayRow
                  key={d.key}
                  day={d}
                  onEdit={(patch) => editDay(d.key, patch)}
                  onRemove={() => save({ ...year, closedDays: year.closedDays.filter((o) => o.key !== d.key) })}
                />
              ))}
            </ul>
          )}
        </Card>
      </div>
    </div>
  );
}

interface ClosedDayRowProps {
  readonly day: DraftDay;
  readonly onEdit: (patch: Partial<DraftDay>) => unknown;
  readonly onRemove: () => unknown;
}

function ClosedDayRow({ day, onEdit, onRemove }: ClosedDayRowProps) {
  const name = day.name || 'this day';
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
      <IconButton label={`Remove ${name}`} icon={<Trash2 />} onPress={() => onRemove()} />
    </li>
  );
}
