import { useMemo, useRef } from 'react';
import type { PdSession } from '../../../../shared/contract/pd-session.ts';
import { calendarColumns } from '../../../../shared/domain/plan-calendar.ts';
import { useCall } from '../../../app/data.ts';
import { useMedia } from '../../../ui/use-media.ts';
import { useReturnedFocus } from '../focus-return.ts';
import { isLive, usePlan } from '../plan-data.ts';
import styles from './calendar.module.css';
import { calendarActions } from './calendar-actions.ts';
import { CalendarGrid } from './calendar-grid.tsx';
import { ClashList } from './clash-list.tsx';
import { HalfTermList } from './half-term-list.tsx';
import { NotPlaced } from './not-placed.tsx';
import { useBarDrag } from './use-bar-drag.ts';
import { usePlacing } from './use-placing.ts';

/** Under this the six columns are too narrow to read: the same as a list by half-term. */
const ROOM_FOR_COLUMNS = '(min-width: 760px)';
const NO_SESSIONS: readonly PdSession[] = [];

/** The plan's actions over the six half-terms, moved by dragging, from a menu or by arrow keys. */
export function CalendarView() {
  const data = usePlan();
  const read = useCall('pdSessions.list', {}).data;
  const sessions = read ?? NO_SESSIONS;
  const hasRoom = useMedia(ROOM_FOR_COLUMNS);
  const placing = usePlacing(sessions);
  const columns = useRef<HTMLDivElement>(null);
  const tray = useRef<HTMLElement>(null);
  const drag = useBarDrag(columns, tray, placing);
  const all = useMemo(() => calendarActions(data, sessions), [data, sessions]);
  const halfTerms = useMemo(() => calendarColumns(data.school), [data.school]);
  useReturnedFocus();

  const placed = all.filter((a) => a.span !== null);
  return (
    <div className={styles.view}>
      <NotPlaced
        ref={tray}
        actions={all.filter((a) => a.span === null && isLive(a.action))}
        placing={placing}
        drag={drag}
        isDraggable={hasRoom}
      />
      {hasRoom ? (
        <CalendarGrid ref={columns} columns={halfTerms} actions={placed} placing={placing} drag={drag} />
      ) : (
        <HalfTermList columns={halfTerms} actions={placed} placing={placing} />
      )}
      {read ? <ClashList actions={all} /> : null}
    </div>
  );
}
