import { ChevronRight, Trash2, TriangleAlert } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import type { PdSession, PdSessionPatch } from '../../../../shared/contract/pd-session.ts';
import { dayNotice, formatWeekdayShort, isCancelled, timesOf } from '../../../../shared/domain/pd-session.ts';
import { COVER_STATES } from '../../../../shared/domain/plan.ts';
import { nextOpenDay } from '../../../../shared/domain/school-year.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { useChange } from '../../../app/data.ts';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { usePlan } from '../plan-data.ts';
import { Failure, useSaving } from '../saved-fields.tsx';
import { SessionFields } from './session-fields.tsx';
import own from './sessions.module.css';

interface SessionRowProps {
  readonly session: PdSession;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  /** True once, for a meeting that was just added: the focus goes to it. */
  readonly isNew: boolean;
  readonly onRemoved: () => void;
}

/** One meeting as a line; opened, its fields, each saved as it is left. */
export function SessionRow({ session, isOpen, isNew, onOpenChange, onRemoved }: SessionRowProps) {
  const { change } = useChange('pdSessions.update');
  const { run: remove } = useChange('pdSessions.remove');
  const toast = useToast();
  const panelId = useId();
  const row = useRef<HTMLLIElement>(null);
  const day = formatWeekdayShort(session.heldOn);
  const place = session.place || 'No place yet';
  const save = (patch: PdSessionPatch) => change({ id: session.id, patch });

  useEffect(() => {
    if (isNew) row.current?.querySelector('button')?.focus();
  }, [isNew]);

  const removeIt = async () => {
    if (!(await remove({ ids: [session.id] }))) return;
    toast.show({ message: `PD session of ${day} removed`, undo: true });
    onRemoved();
  };

  /** The button that moved it goes with the notice, so the focus goes to the meeting. */
  const moveTo = async (heldOn: string) => {
    await save({ heldOn });
    row.current?.querySelector('button')?.focus();
  };

  return (
    <li ref={row} className={own.session} aria-label={`PD session of ${day}`}>
      <div className={own.line}>
        <button
          type="button"
          className={own.toggle}
          aria-expanded={isOpen}
          aria-controls={panelId}
          onClick={() => onOpenChange(!isOpen)}
        >
          <ChevronRight aria-hidden="true" />
          <span className={own.day}>{day}</span>
          <span>{timesOf(session)}</span>
          <span className={own.place}>{place}</span>
          <span className={isOpenCover(session) ? own.open : own.cover}>{stateWords(session)}</span>
        </button>
        <IconButton
          label={`Remove the PD session of ${day}`}
          size="s"
          icon={<Trash2 />}
          onPress={() => void removeIt()}
        />
      </div>
      {isCancelled(session) ? null : <DayNotice day={session.heldOn} onMove={moveTo} />}
      <div id={panelId} hidden={!isOpen}>
        {isOpen ? <SessionFields session={session} save={save} /> : null}
      </div>
    </li>
  );
}

const isOpenCover = (session: PdSession) => session.cover === 'needed' && !isCancelled(session);

/** What became of it, once something has; before that, its cover. */
function stateWords(session: PdSession): string {
  if (isCancelled(session)) return `Cancelled: ${session.cancelledReason}`;
  if (session.attendedIds !== null) return `Held: ${countOf(session.attendedIds.length, 'person', 'people')} took part`;
  return coverWords(session);
}

function coverWords({ cover, periods }: PdSession): string {
  if (cover === 'not-needed') return COVER_STATES[cover];
  const state = cover === 'needed' ? 'Cover to be arranged' : 'Cover arranged';
  return periods === '' ? state : `${state}: ${periods}`;
}

interface DayNoticeProps {
  readonly day: string;
  readonly onMove: (day: string) => Promise<unknown>;
}

/** What the school's calendar says about the day; offers the next open one when nobody is in school. */
function DayNotice({ day, onMove }: DayNoticeProps) {
  const { school } = usePlan();
  const [sentence, run] = useSaving();
  const notice = dayNotice(day, school);
  if (notice === null) return null;
  const next = notice.kind === 'closed' ? nextOpenDay(day, school.halfTerms, school.closedDays) : null;
  return (
    <div className={own.notice}>
      <TriangleAlert aria-hidden="true" />
      <span>{notice.words}</span>
      {next === null ? null : (
        <Button size="s" onPress={() => run(onMove(next))}>
          Move to {formatWeekdayShort(next)}
        </Button>
      )}
      <Failure sentence={sentence} />
    </div>
  );
}
