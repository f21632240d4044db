import { lazy, Suspense, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { WeekView } from '../../../shared/contract/week.ts';
import { mondayOf } from '../../../shared/domain/school-year.ts';
import { type WeekLine, weekFacts } from '../../../shared/domain/week.ts';
import { weekHours } from '../../../shared/domain/week-hours.ts';
import type { WorkKind } from '../../../shared/domain/work.ts';
import { runCommand, useCommand } from '../../app/commands.ts';
import { useCall } from '../../app/data.ts';
import { minutesToLog, useTimer } from '../../app/timer.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useRemembered } from '../../ui/remember.ts';
import { HoursCard } from './hours/hours-card.tsx';
import { SoFarCard } from './hours/so-far-card.tsx';
import { LogCard } from './log/log-card.tsx';
import { plannedBlocks } from './log/planned-blocks.ts';
import { useLog } from './log/use-log.ts';
import { ONE_KEY_MINUTES, useOneKeyLog } from './log/use-one-key-log.ts';
import styles from './this-week.module.css';
import { useWeek, type WeekReading } from './use-week.ts';
import { WeekLineItem } from './week-line.tsx';
import { WeekPager } from './week-pager.tsx';
import { WeekPapers } from './week-papers.tsx';

/** What this week is about. */
export interface WeekTold {
  readonly lines: readonly WeekLine[];
  /** How much is overdue, in words. */
  readonly overdue: string;
  /** What is said when there is no line. */
  readonly nothing: string;
  /** What comes next while there is no plan under way. */
  readonly next: { readonly label: string; readonly why: string; readonly path: string } | null;
}

/** What to do with this week's hours: the list with its reasons, the calendar, and how the hours stand. */
export function ThisWeekPlace() {
  const reading = useWeek();
  if (reading.state !== 'read') {
    return (
      <>
        <PageHeader title="This week" />
        {reading.state === 'failed' ? (
          <ErrorNotice error={reading.error} action={<Button onPress={reading.readAgain}>Try again</Button>} />
        ) : (
          <Loading what="this week" />
        )}
      </>
    );
  }
  return <Week {...reading} />;
}

const LogDialog = lazy(() => import('./log/log-dialog.tsx').then((m) => ({ default: m.LogDialog })));
const LostDayDialog = lazy(() => import('./log/lost-day-dialog.tsx').then((m) => ({ default: m.LostDayDialog })));
const WeekCalendar = lazy(() => import('./calendar/week-calendar.tsx').then((m) => ({ default: m.WeekCalendar })));
const Proposals = lazy(() => import('./hours/proposals.tsx').then((m) => ({ default: m.Proposals })));

const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';

function Week({ told, school, today }: Extract<WeekReading, { state: 'read' }>) {
  const [monday, setMonday] = useState(() => mondayOf(today));
  const read = useCall('week.get', { on: monday });
  const [, goTo] = useLocation();
  const timer = useTimer();
  const log = useLog();
  const [hasKeys, setHasKeys] = useRemembered('week.oneKey', true, isBoolean);
  const [dialog, setDialog] = useState<'log' | 'timer' | 'lost-day' | null>(null);
  const isThisWeek = monday === mondayOf(today);
  const thisWeek = useCall('week.get', { on: mondayOf(today) });
  const quickLog = (work: WorkKind) => {
    const [planned] = plannedBlocks(thisWeek.data?.items ?? [], today, work);
    void log({ on: today, work, minutes: ONE_KEY_MINUTES }, planned);
  };
  useOneKeyLog(hasKeys, quickLog);
  useCommand('week.log', () => setDialog('log'));
  useCommand('week.timer', () => (timer.running === null ? timer.start('preparation') : setDialog('timer')));

  // The week that was shown stays while the next is read.
  const [view, setView] = useState<WeekView | null>(null);
  if (read.data && read.data !== view) setView(read.data);
  // A week of another academic year goes by the dates of that year.
  const schoolThen = useMemo(() => (view === null ? school : { ...school, ...view.dates }), [view, school]);
  const hours = useMemo(() => (view === null ? null : weekHours(view, schoolThen)), [view, schoolThen]);

  return (
    <div className={styles.page}>
      <PageHeader
        title="This week"
        facts={
          isThisWeek
            ? weekFacts({ today, school: schoolThen })
            : `Week of ${weekFacts({ today: monday, school: schoolThen })}`
        }
        actions={
          <>
            <WeekPager monday={monday} today={today} onChange={setMonday} />
            <WeekPapers monday={monday} lines={told.lines} />
            <Button onPress={() => setDialog('log')}>Log time</Button>
            <Button variant="primary" onPress={() => runCommand('sessions.takeRegister', goTo)}>
              Take a register
            </Button>
          </>
        }
      />
      {read.error ? (
        <ErrorNotice error={read.error} action={<Button onPress={() => void read.refetch()}>Try again</Button>} />
      ) : null}
      {view === null || hours === null ? null : (
        <div className={styles.top}>
          <HoursCard
            title={isThisWeek ? 'Hours this week' : 'Hours of that week'}
            hours={hours}
            proposals={
              <Suspense fallback={null}>
                <Proposals view={view} school={school} today={today} overMinutes={hours.overMinutes} />
              </Suspense>
            }
          />
          <SoFarCard {...view} today={today} isTimeGiven={hours.isTimeGiven} />
        </div>
      )}
      <div className={styles.main}>
        <div className={styles.stack}>
          {told.next === null ? null : <NextStep {...told.next} />}
          <ToDo told={told} />
        </div>
        {view === null ? null : (
          <div className={styles.side}>
            <Suspense fallback={<Loading what="the calendar" />}>
              <WeekCalendar view={view} school={schoolThen} today={today} />
            </Suspense>
            <LogCard
              view={view}
              timer={timer}
              hasKeys={hasKeys}
              onKeys={setHasKeys}
              onQuickLog={quickLog}
              onLog={() => setDialog('log')}
              onStopTimer={() => setDialog('timer')}
              onLostDay={() => setDialog('lost-day')}
            />
          </div>
        )}
      </div>
      <Suspense fallback={null}>
        {dialog === 'log' ? <LogDialog today={today} proposed={null} onClose={() => setDialog(null)} /> : null}
        {dialog === 'timer' && timer.running !== null ? (
          <LogDialog
            today={today}
            proposed={{ work: timer.running.work, minutes: minutesToLog(timer.running.since, Date.now()) }}
            onClose={() => setDialog(null)}
            onLogged={timer.stop}
            onDiscard={timer.stop}
          />
        ) : null}
        {dialog === 'lost-day' ? (
          <LostDayDialog day={isThisWeek ? today : monday} onClose={() => setDialog(null)} />
        ) : null}
      </Suspense>
    </div>
  );
}

function NextStep({ label, why, path }: NonNullable<WeekTold['next']>) {
  return (
    <Card title="Next">
      <div className={styles.next}>
        <p className={styles.nextWhy}>{why}.</p>
        <LinkButton to={path}>{label}</LinkButton>
      </div>
    </Card>
  );
}

function ToDo({ told: { lines, overdue, nothing } }: { readonly told: WeekTold }) {
  return (
    <Card title="What to do, and why" facts={overdue} flush>
      {lines.length === 0 ? (
        <p className={styles.quiet}>{nothing}</p>
      ) : (
        <ul className={styles.lines}>
          {lines.map((line) => (
            <WeekLineItem key={line.id} line={line} />
          ))}
        </ul>
      )}
    </Card>
  );
}
