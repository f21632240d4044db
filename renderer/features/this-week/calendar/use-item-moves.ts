import { useCallback, useEffect, useRef, useState } from 'react';
import type { School } from '../../../../shared/contract/school.ts';
import type { WeekItem } from '../../../../shared/contract/week.ts';
import { clockOfMinute, minuteOfClock } from '../../../../shared/domain/clock.ts';
import { formatWeekdayShort } from '../../../../shared/domain/pd-session.ts';
import { canMove, itemKey, itemTimes, whyNotOn } from '../../../../shared/domain/week-calendar.ts';
import { readAgain, useChange } from '../../../app/data.ts';
import { useToast } from '../../../ui/toast.tsx';

/** Where and how long something stands. */
export interface Place {
  readonly on: string;
  readonly startsAt: string | null;
  readonly minutes: number;
}

/** Key presses in a row on one thing are one step: it is saved when the hand rests. */
const REST_MS = 700;

export interface ItemMoves {
  /** The items as they will stand once what is under way is saved. */
  readonly withMoves: (items: readonly WeekItem[]) => readonly WeekItem[];
  /** Moves at once on screen, and saves when nothing follows. False where it cannot: a message has said why. */
  readonly move: (item: WeekItem, place: Partial<Place>) => boolean;
  /** Saves what is under way now. */
  readonly flush: () => void;
  /** What was just moved, in words, for those who do not see it. */
  readonly said: string;
}

/** Moving things of the week that begins on `monday` by pointer or keyboard. */
export function useItemMoves(school: School, monday: string): ItemMoves {
  const [moved, setMoved] = useState<ReadonlyMap<string, Place>>(new Map());
  const [said, setSaid] = useState('');
  /** What is not saved yet, with the item as it stood before the first of its moves. */
  const waiting = useRef<{ item: WeekItem; place: Place; timer: number } | null>(null);
  const save = useSave();
  const toast = useToast();

  const flush = useCallback(() => {
    const now = waiting.current;
    if (now === null) return;
    waiting.current = null;
    clearTimeout(now.timer);
    const key = itemKey(now.item);
    // It stands where it was moved to until the week is read anew: else it would jump back for a moment.
    void save(now.item, now.place)
      .then(() => readAgain('week.get', { on: monday }))
      .finally(() => setMoved((before) => withoutPlace(before, key, now.place)));
  }, [save, monday]);
  // What was moved last is saved too when the calendar goes.
  useEffect(() => flush, [flush]);

  const move: ItemMoves['move'] = (item, change) => {
    const place = { on: item.on, startsAt: item.startsAt, minutes: item.minutes, ...change };
    const why = whyNot(item, place, school);
    if (why !== null) {
      toast.show({ message: why, tone: 'error' });
      return false;
    }
    const key = itemKey(item);
    if (waiting.current !== null && itemKey(waiting.current.item) !== key) flush();
    const first = waiting.current?.item ?? item;
    clearTimeout(waiting.current?.timer);
    const isBack = place.on === first.on && place.startsAt === first.startsAt && place.minutes === first.minutes;
    waiting.current = isBack ? null : { item: first, place, timer: window.setTimeout(flush, REST_MS) };
    setMoved((before) => (isBack ? withoutPlace(before, key, before.get(key)) : new Map(before).set(key, place)));
    setSaid(`${item.title}, ${formatWeekdayShort(place.on)}, ${itemTimes(place)}`);
    return true;
  };

  return {
    withMoves: (items) => (moved.size === 0 ? items : items.map((item) => ({ ...item, ...moved.get(itemKey(item)) }))),
    move,
    flush,
    said,
  };
}

/** Without that place of an item; a newer one, which is not saved yet, stays. */
const withoutPlace = (places: ReadonlyMap<string, Place>, key: string, place: Place | undefined) =>
  new Map([...places].filter(([other, own]) => other !== key || own !== place));

function whyNot(item: WeekItem, place: Place, school: School): string | null {
  if (!canMove(item)) {
    if (item.kind === 'event') return 'An event is moved on its own page.';
    return item.state === 'done'
      ? 'This has been held, so it stays where it was.'
      : 'This was cancelled. Have it after all first.';
  }
  return place.on === item.on ? null : whyNotOn(place.on, item, school);
}

/** Saves where something stands, as one step. A failure has been said. */
function useSave() {
  const { run: updateSession } = useChange('sessions.update');
  const { run: updatePd } = useChange('pdSessions.update');
  const { run: updateBlock } = useChange('week.updateBlock');
  return useCallback(
    async ({ kind, id, ...before }: WeekItem, { on, startsAt, minutes }: Place): Promise<void> => {
      if (kind === 'block') await updateBlock({ id, patch: { on, startsAt, minutes } });
      if (kind === 'session' && startsAt !== null) {
        const patch = {
          ...(on === before.on ? {} : { heldOn: on }),
          ...(startsAt === before.startsAt ? {} : { startsAt }),
          ...(minutes === before.minutes ? {} : { minutes }),
        };
        await updateSession({ id, patch, andLater: false });
      }
      if (kind === 'pd-session') {
        const times = startsAt === null ? {} : { startsAt, endsAt: clockOfMinute(minuteOfClock(startsAt) + minutes) };
        await updatePd({ id, patch: { heldOn: on, ...times } });
      }
    },
    [updateSession, updatePd, updateBlock],
  );
}
