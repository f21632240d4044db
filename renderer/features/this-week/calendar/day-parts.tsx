import type { School } from '../../../../shared/contract/school.ts';
import type { WeekItem, WeekView } from '../../../../shared/contract/week.ts';
import { formatWeekday } from '../../../../shared/domain/pd-session.ts';
import { dayHead, itemKey } from '../../../../shared/domain/week-calendar.ts';
import styles from './calendar.module.css';
import { CalendarItem } from './calendar-item.tsx';

interface DayPartProps {
  readonly day: string;
  readonly view: WeekView;
  readonly school: School;
  readonly items: readonly WeekItem[];
  readonly hasHead: boolean;
  readonly stopKey: string | null;
  readonly onOpen: (item: WeekItem) => void;
  readonly onFocus: (item: WeekItem) => void;
}

/** The head of a day: its name, its free time, what the school's calendar says, and what has no time. */
export function DayTop({ isToday, ...props }: DayPartProps & { readonly isToday: boolean }) {
  const { day, view, school, items, hasHead } = props;
  const { hours, isOver, notices } = dayHead(day, view, school);
  return (
    <div className={styles.dayTop} data-today={isToday}>
      {hasHead ? (
        <>
          <h3 className={styles.dayName}>{shortDay(day)}</h3>
          <p className={isOver ? styles.over : styles.free}>{hours}</p>
        </>
      ) : null}
      {notices.map((notice) => (
        <p key={notice} className={styles.notice}>
          {notice}
        </p>
      ))}
      <Items {...props} items={items} />
    </div>
  );
}

/** A day as a list, where there is no room for hours. */
export function DayList(props: DayPartProps) {
  const { day, view, school, items, hasHead } = props;
  const { hours, isOver, notices } = dayHead(day, view, school);
  return (
    <div className={styles.dayList}>
      {hasHead ? <h3 className={styles.dayName}>{formatWeekday(day).replace(/ \d{4}$/, '')}</h3> : null}
      {hasHead ? <p className={isOver ? styles.over : styles.free}>{hours}</p> : null}
      {notices.map((notice) => (
        <p key={notice} className={styles.notice}>
          {notice}
        </p>
      ))}
      {items.length === 0 ? <p className={styles.free}>Nothing planned</p> : <Items {...props} />}
    </div>
  );
}

function Items({ items, stopKey, onOpen, onFocus }: DayPartProps) {
  return items.map((item) => (
    <CalendarItem
      key={itemKey(item)}
      item={item}
      isStop={itemKey(item) === stopKey}
      onOpen={() => onOpen(item)}
      onFocus={() => onFocus(item)}
    />
  ));
}

interface HoursProps {
  /** Minutes of the day. */
  readonly from: number;
  readonly to: number;
  /** Pixels a minute. */
  readonly scale: number;
}

/** The hours beside the days. */
export function Hours({ from, to, scale }: HoursProps) {
  return (
    <div className={styles.hours} style={{ height: (to - from) * scale }} aria-hidden="true">
      {Array.from({ length: (to - from) / 60 }, (_, i) => from / 60 + i).map((hour) => (
        <span key={hour} style={{ top: (hour * 60 - from) * scale }}>
          {hour}:00
        </span>
      ))}
    </div>
  );
}

const SHORT = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', timeZone: 'UTC' });
/** "Mon 23". */
export const shortDay = (day: string) => SHORT.format(new Date(`${day}T00:00:00Z`)).replace(',', '');
