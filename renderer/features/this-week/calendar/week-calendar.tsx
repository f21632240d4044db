import { Plus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { School } from '../../../../shared/contract/school.ts';
import type { WeekItem, WeekView } from '../../../../shared/contract/week.ts';
import { formatWeekday } from '../../../../shared/domain/pd-session.ts';
import { dayHead, itemKey, shownDays, shownHours } from '../../../../shared/domain/week-calendar.ts';
import { useChange } from '../../../app/data.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { useRemembered } from '../../../ui/remember.ts';
import { Segmented } from '../../../ui/segmented.tsx';
import { useMedia } from '../../../ui/use-media.ts';
import { usePrinting } from '../../../ui/use-printing.ts';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import styles from './calendar.module.css';
import { DayColumn } from './day-column.tsx';
import { DayList, DayTop, Hours, shortDay } from './day-parts.tsx';
import { useCalendarKeys } from './use-calendar-keys.ts';
import { useDrag } from './use-drag.ts';
import { useItemMoves } from './use-item-moves.ts';

interface WeekCalendarProps {
  readonly view: WeekView;
  readonly school: School;
  readonly today: string;
}

type Mode = 'day' | 'week';
const isMode = (value: unknown): value is Mode => value === 'day' || value === 'week';

/** Pixels a minute: an hour is tall enough for two lines of words. */
const SCALE = 0.8;
/** Narrower than this there is no room for hours: the days are lists. */
const TOO_NARROW = '(max-width: 560px)';
/** How long a block is that is added without saying so. */
const USUAL_BLOCK_MINUTES = 30;

const BlockDialog = lazy(() => import('./block-dialog.tsx').then((m) => ({ default: m.BlockDialog })));
const ItemDialog = lazy(() => import('./item-dialog.tsx').then((m) => ({ default: m.ItemDialog })));

type Open =
  | { readonly what: 'item'; readonly item: WeekItem }
  | { readonly what: 'new'; readonly on: string; readonly startsAt: string | null; readonly minutes: number }
  | null;

/** The week by day and hour: sessions, PD, events and blocks of work, moved by dragging or by keyboard. */
export function WeekCalendar({ view, school, today }: WeekCalendarProps) {
  const [mode, setMode] = useRemembered<Mode>('week.calendar', 'day', isMode);
  const [chosenDay, setChosenDay] = useState<string | null>(null);
  /** What was moved to another day last: the day on screen goes with it, and back when that is undone. */
  const [followed, follow] = useState<string | null>(null);
  const [open, setOpen] = useState<Open>(null);
  const isNarrow = useMedia(TOO_NARROW);
  const isPrinting = usePrinting();
  const moves = useItemMoves(school, view.firstOn);
  const updateBlock = useChange('week.updateBlock');

  const items = moves.withMoves(view.items);
  const moved: WeekView = { ...view, items: [...items] };
  const allDays = shownDays(moved);
  const isInWeek = (day: string) => allDays.includes(day);
  const chooseDay = (one: string) => {
    setChosenDay(one);
    follow(null);
  };
  const followedDay = items.find((item) => itemKey(item) === followed)?.on ?? null;
  const day =
    [followedDay, chosenDay, today, busiestDay(items), allDays[0]].find((one) => one != null && isInWeek(one)) ??
    view.firstOn;
  const isWeek = mode === 'week' || isPrinting;
  const days = isWeek ? allDays : [day];
  const shown = inReadingOrder(items.filter(({ on }) => days.includes(on)));
  const { from, to } = shownHours(shown);

  const openNew = (on: string, startsAt: string | null = null, minutes = USUAL_BLOCK_MINUTES) =>
    setOpen({ what: 'new', on, startsAt, minutes });
  const finish = ({ id, state }: WeekItem) => void updateBlock.run({ id, patch: { isDone: state !== 'done' } });
  const openItem = (item: WeekItem) => {
    moves.flush();
    setOpen({ what: 'item', item });
  };
  const keys = useCalendarKeys({
    items: shown,
    moves,
    onOpen: openItem,
    onDone: finish,
    onNew: (on) => openNew(on ?? day),
    onFollow: follow,
  });
  const drag = useDrag({
    from,
    scale: SCALE,
    onMoved: moves.move,
    onNew: ({ on, startsAt, minutes }) => openNew(on, startsAt, minutes),
  });
  const isList = isNarrow || isPrinting;

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the items inside
    <div
      data-calendar={mode}
      className={styles.calendar}
      onKeyDown={keys.onKeyDown}
      onBlur={() => {
        keys.onBlur();
        moves.flush();
      }}
    >
      <Card
        title={isWeek ? 'Calendar' : formatWeekday(day).replace(/ \d{4}$/, '')}
        facts={isWeek ? undefined : dayHead(day, moved, school).hours}
        actions={
          <div className={styles.actions}>
            <Segmented
              label="Calendar"
              value={mode}
              options={[
                { value: 'day', label: 'Day' },
                { value: 'week', label: 'Week' },
              ]}
              onChange={setMode}
            />
            <Button size="s" icon={<Plus />} onPress={() => openNew(day)}>
              Add a block
            </Button>
          </div>
        }
      >
        {isWeek ? null : (
          <Segmented
            label="Day"
            wraps
            value={day}
            options={allDays.map((one) => ({ value: one, label: shortDay(one) }))}
            onChange={chooseDay}
          />
        )}
        {isList ? (
          days.map((one) => (
            <DayList
              key={one}
              day={one}
              view={moved}
              school={school}
              items={shown.filter(({ on }) => on === one)}
              hasHead={isWeek}
              stopKey={keys.stopKey}
              onOpen={openItem}
              onFocus={keys.onFocus}
            />
          ))
        ) : (
          <div className={styles.scroll}>
            <div
              className={styles.grid}
              style={{ gridTemplateColumns: `44px repeat(${days.length}, minmax(92px, 1fr))` }}
            >
              <span />
              {days.map((one) => (
                <DayTop
                  key={one}
                  day={one}
                  view={moved}
                  school={school}
                  isToday={one === today}
                  hasHead={isWeek}
                  items={shown.filter(({ on, startsAt }) => on === one && startsAt === null)}
                  stopKey={keys.stopKey}
                  onOpen={openItem}
                  onFocus={keys.onFocus}
                />
              ))}
              <Hours from={from} to={to} scale={SCALE} />
              {days.map((one) => (
                <DayColumn
                  key={one}
                  day={one}
                  items={shown.filter(({ on }) => on === one)}
                  from={from}
                  to={to}
                  scale={SCALE}
                  now={one === today ? minuteNow() : null}
                  dragged={drag.dragged}
                  stopKey={keys.stopKey}
                  onOpen={openItem}
                  onFocus={keys.onFocus}
                  onDragItem={drag.startItem}
                  onDragNew={drag.startNew}
                />
              ))}
            </div>
          </div>
        )}
        <p className={styles.help}>
          Drag to move, or focus and press Alt with the arrow keys; Enter opens, N adds a block, D marks a block done.
        </p>
      </Card>
      <VisuallyHidden>
        <span role="status">{moves.said}</span>
      </VisuallyHidden>
      <Suspense fallback={null}>
        {open?.what === 'new' ? (
          <BlockDialog
            block={{ id: null, on: open.on, startsAt: open.startsAt, minutes: open.minutes }}
            onClose={() => setOpen(null)}
          />
        ) : null}
        {open?.what === 'item' && open.item.kind === 'block' ? (
          <BlockDialog
            block={{ ...open.item, isDone: open.item.state === 'done', notes: open.item.detail }}
            onClose={() => setOpen(null)}
          />
        ) : null}
        {open?.what === 'item' && open.item.kind !== 'block' ? (
          <ItemDialog
            item={open.item}
            onMove={(place) => {
              moves.move(open.item, place);
              moves.flush();
            }}
            onClose={() => setOpen(null)}
          />
        ) : null}
      </Suspense>
    </div>
  );
}

function inReadingOrder(items: readonly WeekItem[]): readonly WeekItem[] {
  const at = ({ on, startsAt }: WeekItem) => `${on} ${startsAt ?? ''}`;
  return items.toSorted((a, b) => at(a).localeCompare(at(b)));
}

/** The day with the most of the MPL's own, which a week that is not this one opens on. */
function busiestDay(items: readonly WeekItem[]): string | null {
  const sums = new Map<string, number>();
  for (const { on, isOwn, minutes } of items) if (isOwn) sums.set(on, (sums.get(on) ?? 0) + minutes);
  return [...sums].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** The minute of the day by this computer's clock. */
function minuteNow(): number {
  const now = new Date();
  return now.getHours() * 60 + now.getMinutes();
}
