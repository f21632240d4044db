import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { EventRow } from '../../../../shared/contract/events.ts';
import { EVENT_STATES, type EventState } from '../../../../shared/domain/events.ts';
import { academicYearName } from '../../../../shared/domain/school-year.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { useCommand } from '../../../app/commands.ts';
import { useCall, useChange } from '../../../app/data.ts';
import { Fetched } from '../../../app/fetched.tsx';
import { Button } from '../../../ui/button.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import type { MenuChoice } from '../../../ui/menu.tsx';
import { useRemembered } from '../../../ui/remember.ts';
import { Segmented } from '../../../ui/segmented.tsx';
import { Select } from '../../../ui/select.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { eventPath } from '../session-links.ts';
import { AddEventDialog } from './add-event-dialog.tsx';
import { CancelEventDialog } from './cancel-event-dialog.tsx';
import { EVENT_COLUMNS } from './event-columns.tsx';
import { EVENT_STATE_KEYS, type EventLine, eventLine, isEventState } from './event-words.ts';
import styles from './events.module.css';
import { ProvidersDialog } from './providers-dialog.tsx';
import { RemoveEventDialog } from './remove-event-dialog.tsx';

const NO_YEARS: readonly number[] = [];
const BY_DAY = [{ id: 'heldOn', desc: false }];

/** Enrichment events and competitions of a year: what is to come, what was, and what was cancelled. */
export function EventsSection() {
  const [academicYear, setAcademicYear] = useState<number | null>(null);
  const events = useCall('events.list', { academicYear });
  const years = useCall('events.years', {});
  const school = useCall('school.get', {});
  const start = useCall('app.start', {});
  const shown = academicYear ?? school.data?.academicYear;
  return (
    <Fetched of={events} what="the events">
      {(read) =>
        shown === undefined || start.data === undefined ? null : (
          <Events
            events={read}
            academicYear={shown}
            years={years.data ?? NO_YEARS}
            today={start.data.today}
            onYear={setAcademicYear}
          />
        )
      }
    </Fetched>
  );
}

interface EventsProps {
  readonly events: readonly EventRow[];
  readonly academicYear: number;
  /** Newest first. */
  readonly years: readonly number[];
  readonly today: string;
  readonly onYear: (year: number) => void;
}

type Asked =
  | { readonly what: 'add' | 'providers' }
  | { readonly what: 'cancel' | 'remove'; readonly event: EventLine }
  | null;

function Events({ events, academicYear, years, today, onYear }: EventsProps) {
  const [, goTo] = useLocation();
  const [state, setState] = useRemembered<EventState>('events.segment', 'to-come', isEventState);
  const [asked, setAsked] = useState<Asked>(null);
  const [toolsIn, setToolsIn] = useState<HTMLElement | null>(null);
  const restore = useChange('events.restore');
  const toast = useToast();
  useCommand('sessions.addEvent', () => setAsked({ what: 'add' }));
  const lines = useMemo(() => events.map((event) => eventLine(event, today)), [events, today]);
  const parts = useMemo(() => Map.groupBy(lines, (line) => line.state), [lines]);
  const rows = useMemo(() => parts.get(state) ?? [], [parts, state]);
  const close = () => setAsked(null);
  const open = ({ id }: Pick<EventLine, 'id'>) => goTo(eventPath(id));

  const actionsFor = (event: EventLine): readonly MenuChoice[] => [
    { id: 'open', label: 'Open', shortcut: 'Ctrl+Enter', onAction: () => open(event) },
    event.isCancelled
      ? {
          id: 'restore',
          label: 'Let it take place',
          onAction: () =>
            void restore.run({ id: event.id }).then((done) => {
              if (done) toast.show({ message: `${event.name} takes place`, undo: true });
            }),
        }
      : { id: 'cancel', label: 'Cancel it…', onAction: () => setAsked({ what: 'cancel', event }) },
    { id: 'remove', label: 'Remove…', isDanger: true, onAction: () => setAsked({ what: 'remove', event }) },
  ];

  return (
    <div className={styles.section}>
      <div className={styles.bar}>
        <Button variant="primary" icon={<Plus />} onPress={() => setAsked({ what: 'add' })}>
          Add an event
        </Button>
        <Button onPress={() => setAsked({ what: 'providers' })}>Providers…</Button>
        {years.length > 1 ? (
          <Select
            label="Academic year"
            hideLabel
            value={String(academicYear)}
            options={years.map((year) => ({ value: String(year), label: academicYearName(year) }))}
            onChange={(year) => onYear(Number(year))}
          />
        ) : null}
        {lines.length === 0 ? null : (
          <div className={styles.segments}>
            <Segmented
              label="Which events"
              value={state}
              options={EVENT_STATE_KEYS.filter((key) => key !== 'cancelled' || key === state || parts.has(key)).map(
                (key) => ({
                  value: key,
                  label: (
                    <>
                      {EVENT_STATES[key]} <span className={styles.count}>{parts.get(key)?.length ?? 0}</span>
                    </>
                  ),
                }),
              )}
              onChange={setState}
            />
          </div>
        )}
        <div ref={setToolsIn} className={styles.tools} />
      </div>
      {lines.length === 0 ? (
        <EmptyState title={`No events in ${academicYearName(academicYear)} yet`}>
          Competitions, visits, talks and evenings for families. Add one with its day and entry deadline, and invite
          students: who entered, who took part and their results stand here, and This week reminds you of the deadline.
        </EmptyState>
      ) : (
        <DataTable<EventLine>
          label="Events"
          columns={EVENT_COLUMNS}
          rows={rows}
          getRowId={({ id }) => id}
          rowLabel={({ name }) => name}
          onOpenRow={open}
          rowActions={actionsFor}
          rememberKey="events"
          exportTitle={`Events ${academicYearName(academicYear).replace('/', '-')}, ${EVENT_STATES[state].toLowerCase()}`}
          initialSorting={BY_DAY}
          grid
          filter
          toolsIn={toolsIn}
          emptyMessage={emptyWords(state, parts.get('past')?.length ?? 0)}
        />
      )}
      {asked?.what === 'add' ? <AddEventDialog today={today} onClose={close} onAdded={(event) => open(event)} /> : null}
      {asked?.what === 'providers' ? <ProvidersDialog onClose={close} /> : null}
      {asked?.what === 'cancel' ? <CancelEventDialog event={asked.event} onClose={close} /> : null}
      {asked?.what === 'remove' ? (
        <RemoveEventDialog event={asked.event} onClose={close} onRemoved={() => undefined} />
      ) : null}
    </div>
  );
}

function emptyWords(state: EventState, past: number): string {
  if (state === 'to-come') return `Nothing to come${past > 0 ? `; ${countOf(past, 'event')} under “Past”` : ''}`;
  return state === 'past' ? 'Nothing past yet' : 'Nothing cancelled';
}
