import { Play, Square, X } from 'lucide-react';
import type { WeekView } from '../../../../shared/contract/week.ts';
import { formatWeekdayShort } from '../../../../shared/domain/pd-session.ts';
import { formatMinutes } from '../../../../shared/domain/plan.ts';
import { LOST_DAY_KINDS, WORK_KEYS, WORK_KINDS, type WorkKind } from '../../../../shared/domain/work.ts';
import { useChange } from '../../../app/data.ts';
import { timerWords, type useTimer } from '../../../app/timer.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { useFocusInList } from '../../../ui/use-focus-in-list.ts';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import { WorkMark } from '../hours/work-mark.tsx';
import styles from './log.module.css';
import { ONE_KEY_MINUTES } from './use-one-key-log.ts';

interface LogCardProps {
  readonly view: WeekView;
  readonly timer: ReturnType<typeof useTimer>;
  readonly hasKeys: boolean;
  readonly onKeys: (isOn: boolean) => void;
  readonly onQuickLog: (work: WorkKind) => void;
  readonly onLog: () => void;
  readonly onStopTimer: () => void;
  readonly onLostDay: () => void;
}

/** Logging in a key: half an hour of a kind of work, a timer, what was logged this week, and what was lost. */
export function LogCard(props: LogCardProps) {
  const { view, timer, hasKeys, onKeys, onQuickLog, onLog, onStopTimer, onLostDay } = props;
  const focusInList = useFocusInList();
  return (
    <Card
      title="Log"
      facts={`A button, or its key, logs ${ONE_KEY_MINUTES} minutes of today`}
      actions={
        <>
          {timer.running === null ? (
            <Menu
              label="What the timer is for"
              trigger={
                <Button size="s" icon={<Play />}>
                  Timer
                </Button>
              }
              items={WORK_KEYS.map((work) => ({
                id: work,
                label: WORK_KINDS[work],
                onAction: () => timer.start(work),
              }))}
            />
          ) : (
            <Button size="s" icon={<Square />} onPress={onStopTimer}>
              Stop: {timerWords(timer.running, timer.minutes)}
            </Button>
          )}
          <Button size="s" onPress={onLostDay}>
            Lost day
          </Button>
        </>
      }
    >
      <div className={styles.keys}>
        {WORK_KEYS.map((work, i) => (
          <Button key={work} size="s" onPress={() => onQuickLog(work)}>
            {hasKeys ? <kbd className={styles.key}>{i + 1}</kbd> : null}
            <WorkMark work={work} /> {WORK_KINDS[work]}
            <VisuallyHidden>: log {ONE_KEY_MINUTES} minutes</VisuallyHidden>
          </Button>
        ))}
        <Button size="s" variant="quiet" onPress={onLog}>
          Other length or day
        </Button>
      </div>
      <div ref={focusInList}>
        <Logged view={view} />
        <Checkbox label={`Keys 1 to ${WORK_KEYS.length} log time`} isSelected={hasKeys} onChange={onKeys} />
      </div>
    </Card>
  );
}

function Logged({ view: { entries, lostDays } }: { readonly view: WeekView }) {
  const removeEntry = useChange('week.removeEntry');
  const removeLost = useChange('week.removeLostDay');
  const toast = useToast();
  if (entries.length + lostDays.length === 0) return <p className={styles.quiet}>Nothing logged this week.</p>;
  const removed = (value: unknown) => {
    if (value !== undefined) toast.show({ message: 'Removed', undo: true });
  };
  return (
    <ul className={styles.list} aria-label="Logged this week">
      {entries.map(({ id, on, work, minutes, note }) => (
        <li key={id} className={styles.line}>
          <span>
            <WorkMark work={work} /> {formatMinutes(minutes)} {WORK_KINDS[work]}
          </span>
          <span className={styles.about}>
            {formatWeekdayShort(on).replace(/ \d{4}$/, '')}
            {note === '' ? '' : `, ${note}`}
          </span>
          <IconButton
            label={`Remove ${formatMinutes(minutes)} of ${WORK_KINDS[work]}`}
            icon={<X />}
            size="s"
            onPress={async () => removed(await removeEntry.run({ id }))}
          />
        </li>
      ))}
      {lostDays.map(({ id, on, kind, minutes, note }) => (
        <li key={id} className={styles.line}>
          <span>Lost: {minutes === null ? 'the whole day' : formatMinutes(minutes)}</span>
          <span className={styles.about}>
            {formatWeekdayShort(on).replace(/ \d{4}$/, '')}, {LOST_DAY_KINDS[kind]}
            {note === '' ? '' : `, ${note}`}
          </span>
          <IconButton
            label={`Remove the lost day, ${formatWeekdayShort(on)}`}
            icon={<X />}
            size="s"
            onPress={async () => removed(await removeLost.run({ id }))}
          />
        </li>
      ))}
    </ul>
  );
}
