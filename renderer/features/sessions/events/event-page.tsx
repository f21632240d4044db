import { ArrowLeft } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { EventEntry, EventRow } from '../../../../shared/contract/events.ts';
import { entryWarnings } from '../../../../shared/domain/event-entries.ts';
import { EVENT_STATES, eventState, yearsWords } from '../../../../shared/domain/events.ts';
import { formatDayShort, fromToday } from '../../../../shared/domain/school-year.ts';
import { EVENT_KINDS } from '../../../../shared/domain/strands.ts';
import { useCall, useChange } from '../../../app/data.ts';
import { Fetched } from '../../../app/fetched.tsx';
import { ResourcesCard } from '../../../app/resources-card.tsx';
import { CallFailed } from '../../../platform/client.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { sectionPath } from '../session-links.ts';
import { useStudentNames } from '../use-people.ts';
import { AddEntriesDialog } from './add-entries-dialog.tsx';
import { CancelEventDialog } from './cancel-event-dialog.tsx';
import { EntriesCard } from './entries-card.tsx';
import { EntrySummaryCard } from './entry-summary-card.tsx';
import { EventFields } from './event-fields.tsx';
import { isPressing, whenWords } from './event-words.ts';
import styles from './events.module.css';
import { LettersDialog } from './letters-dialog.tsx';
import { RemoveEventDialog } from './remove-event-dialog.tsx';

const EVENTS = sectionPath('events');

/** One event: who was invited, entered and took part, with what is known of the event. Escape goes back to the list. */
export function EventPage({ id }: { readonly id: string }) {
  const detail = useCall('events.get', { id });
  const start = useCall('app.start', {});
  if (detail.error instanceof CallFailed && detail.error.error.code === 'not-found') return <EventGone />;
  return (
    <Fetched of={detail} what="the event">
      {({ event, entries }) =>
        start.data === undefined ? null : <OpenEvent event={event} entries={entries} today={start.data.today} />
      }
    </Fetched>
  );
}

interface OpenEventProps {
  readonly event: EventRow;
  readonly entries: readonly EventEntry[];
  readonly today: string;
}

function OpenEvent({ event, entries, today }: OpenEventProps) {
  const [, goTo] = useLocation();
  const [asked, setAsked] = useState<'add' | 'letters' | 'cancel' | 'remove' | null>(null);
  const page = useRef<HTMLDivElement>(null);
  const names = useStudentNames();
  const restore = useChange('events.restore');
  const toast = useToast();
  const close = () => setAsked(null);
  const takePlace = async () => {
    if (await restore.run({ id: event.id })) toast.show({ message: `${event.name} takes place`, undo: true });
  };
  const onKeyDown = (pressed: KeyboardEvent) => {
    const isHere = pressed.target instanceof Node && page.current?.contains(pressed.target);
    if (isHere && !pressed.defaultPrevented && pressed.key === 'Escape') goTo(EVENTS);
  };
  const warnings = event.isCancelled ? [] : entryWarnings(event, entries, names.byId);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears Escape from the fields inside
    <div ref={page} onKeyDown={onKeyDown} className={styles.page}>
      <WayBack />
      <PageHeader
        title={event.name}
        facts={<Facts event={event} today={today} />}
        actions={
          <>
            {event.isCancelled ? (
              <Button onPress={() => void takePlace()}>Let it take place</Button>
            ) : (
              <Button onPress={() => setAsked('cancel')}>Cancel it…</Button>
            )}
            <Menu
              label="More for this event"
              trigger={<Button>More</Button>}
              items={[{ id: 'remove', label: 'Remove the event…', isDanger: true, onAction: () => setAsked('remove') }]}
            />
          </>
        }
      />
      <div className={styles.section}>
        {event.isCancelled ? <Notice tone="due">Cancelled: {event.cancelledReason}</Notice> : null}
        <div role="status">
          {warnings.length === 0 ? null : (
            <Notice tone="due">
              <ul className={styles.warnings}>
                {warnings.map((warning) => (
                  <li key={warning}>{warning}</li>
                ))}
              </ul>
            </Notice>
          )}
        </div>
        <EntriesCard
          event={event}
          entries={entries}
          names={names}
          onAdd={() => setAsked('add')}
          onLetters={() => setAsked('letters')}
        />
        <div className={styles.columns}>
          <div className={styles.column}>
            <EventFields event={event} />
          </div>
          <div className={styles.column}>
            {entries.length === 0 ? null : (
              <EntrySummaryCard event={event} entries={entries} students={[...names.byId.values()]} />
            )}
            <ResourcesCard ownerKind="event" ownerId={event.id} />
          </div>
        </div>
      </div>
      {asked === 'add' ? <AddEntriesDialog event={event} entries={entries} names={names} onClose={close} /> : null}
      {asked === 'letters' ? <LettersDialog event={event} entries={entries} onClose={close} /> : null}
      {asked === 'cancel' ? <CancelEventDialog event={event} onClose={close} /> : null}
      {asked === 'remove' ? <RemoveEventDialog event={event} onClose={close} onRemoved={() => goTo(EVENTS)} /> : null}
    </div>
  );
}

function Facts({ event, today }: { readonly event: EventRow; readonly today: string }) {
  const { deadlineOn, invited, entered, tookPart, places, providerName, kind } = event;
  const isToCome = eventState(event, today) === 'to-come';
  const facts = [
    EVENT_KINDS[kind],
    providerName,
    `${whenWords(event)}${isToCome ? ` (${fromToday(event.heldOn, today)})` : ''}`,
    yearsWords(event),
    isToCome ? '' : EVENT_STATES[eventState(event, today)],
    `${invited} invited, ${entered} entered${places === null ? '' : ` of ${places} places`}${tookPart > 0 ? `, ${tookPart} took part` : ''}`,
  ];
  return (
    <span className={styles.facts}>
      <span>{facts.filter((fact) => fact !== '').join(' · ')}</span>
      {deadlineOn !== null && isToCome ? (
        <span className={isPressing(event, today) ? styles.due : styles.quiet}>
          Entry deadline {formatDayShort(deadlineOn)}, {fromToday(deadlineOn, today)}
        </span>
      ) : null}
    </span>
  );
}

function WayBack() {
  return (
    <div className={styles.around}>
      <a className={styles.back} href={`#${EVENTS}`}>
        <ArrowLeft aria-hidden="true" />
        Events
      </a>
    </div>
  );
}

/** In place of an event that has been removed, or whose adding has been undone. */
function EventGone() {
  return (
    <>
      <WayBack />
      <PageHeader title="Events" />
      <EmptyState title="That event is no longer here" action={<LinkButton to={EVENTS}>All events</LinkButton>} />
    </>
  );
}
