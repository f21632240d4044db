import { ChevronLeft, ChevronRight, Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import type { SessionRow } from '../../../../shared/contract/sessions.ts';
import { formatWeekday } from '../../../../shared/domain/pd-session.ts';
import { addDays, formatDay, formatDayShort, mondayOf } from '../../../../shared/domain/school-year.ts';
import { whyNoStudents } from '../../../../shared/domain/session-series.ts';
import { listOf } from '../../../../shared/domain/text.ts';
import { useCommand } from '../../../app/commands.ts';
import { useCall } from '../../../app/data.ts';
import { Fetched } from '../../../app/fetched.tsx';
import { call } from '../../../platform/client.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { sentenceOf } from '../../../ui/sentence.ts';
import { useToast } from '../../../ui/toast.tsx';
import { useDeliverers } from '../groups/use-deliverers.ts';
import { registerPath, sectionPath } from '../session-links.ts';
import styles from './list.module.css';
import { SessionLine } from './session-line.tsx';
import { byDay, clockNow, mostPressing } from './session-times.ts';
import { useSessionActions } from './use-session-actions.tsx';

/** Registers: today's first, then what is overdue, then the days around it, a week at a time. */
export function SessionList() {
  const start = useCall('app.start', {});
  return (
    <Fetched of={start} what="the day">
      {({ today }) => <Weeks today={today} />}
    </Fetched>
  );
}

function Weeks({ today }: { readonly today: string }) {
  const [monday, setMonday] = useState(() => mondayOf(today));
  const isNow = monday === mondayOf(today);
  const overdue = useCall('sessions.overdue', {});
  const groups = useCall('groups.list', { academicYear: null });
  // The present week shows what is coming, a Friday too.
  const lastOn = addDays(isNow ? today : monday, isNow ? 7 : 6);
  const end = lastOn < addDays(monday, 6) ? addDays(monday, 6) : lastOn;
  const week = useCall('sessions.list', { firstOn: monday, lastOn: end, groupId: null });
  const takeRegister = useTakeRegister(today);
  useCommand('sessions.takeRegister', () => void takeRegister());

  return (
    <Fetched of={overdue} what="the registers">
      {(late) => (
        <Fetched of={groups} what="the groups">
          {(all) =>
            all.length === 0 && late.length === 0 ? (
              <NoGroupsYet />
            ) : (
              <div className={styles.page}>
                <div className={styles.pager}>
                  <IconButton
                    label="The week before"
                    icon={<ChevronLeft />}
                    onPress={() => setMonday(addDays(monday, -7))}
                  />
                  <IconButton
                    label="The week after"
                    icon={<ChevronRight />}
                    onPress={() => setMonday(addDays(monday, 7))}
                  />
                  <h2 className={styles.week} aria-live="polite">
                    {isNow ? 'This week' : `Week of ${formatDay(monday)}`}
                  </h2>
                  {isNow ? null : <Button onPress={() => setMonday(mondayOf(today))}>This week</Button>}
                </div>
                <Fetched of={week} what="the sessions">
                  {(sessions) => (
                    <Days sessions={sessions} overdue={late} today={today} monday={monday} isNow={isNow} />
                  )}
                </Fetched>
              </div>
            )
          }
        </Fetched>
      )}
    </Fetched>
  );
}

/** Opens the register that is to be taken first. What is there is asked for anew: the command may come before it was read. */
function useTakeRegister(today: string): () => Promise<void> {
  const [, goTo] = useLocation();
  const toast = useToast();
  return async () => {
    try {
      const now = await call('sessions.list', { firstOn: today, lastOn: today, groupId: null });
      const next = mostPressing(now, await call('sessions.overdue', {}), clockNow());
      if (next) goTo(registerPath(next.id));
      else toast.show({ message: 'There is no register to take: no session is to come today, and nothing is overdue' });
    } catch (failure) {
      toast.show({ message: sentenceOf(failure), tone: 'error' });
    }
  };
}

interface DaysProps {
  readonly sessions: readonly SessionRow[];
  readonly overdue: readonly SessionRow[];
  readonly today: string;
  readonly monday: string;
  readonly isNow: boolean;
}

function Days({ sessions, overdue, today, monday, isNow }: DaysProps) {
  const actions = useSessionActions();
  const { delivererWords } = useDeliverers();
  const now = isNow ? sessions.filter(({ heldOn }) => heldOn === today) : [];
  const main = isNow ? mostPressing(now, overdue, clockNow()) : null;
  const lines = (some: readonly SessionRow[], showsDay: boolean): ReactNode => (
    <ul className={styles.lines}>
      {some.map((session) => (
        <SessionLine
          key={session.id}
          session={session}
          today={today}
          menu={actions.menuOf(session)}
          showsDay={showsDay}
          isMain={session.id === main?.id}
          by={delivererWords(session)}
        />
      ))}
    </ul>
  );
  const rest = isNow ? sessions.filter(({ heldOn }) => heldOn > today) : sessions;
  const earlier = isNow ? sessions.filter(({ heldOn, status }) => heldOn < today && status !== 'planned') : [];
  return (
    <>
      {isNow ? (
        <Card title={`Today, ${formatWeekday(today)}`} flush={now.length > 0}>
          {now.length === 0 ? <p className={styles.quiet}>No session today.</p> : lines(now, false)}
        </Card>
      ) : null}
      {isNow && overdue.length > 0 ? (
        <Card title={`Overdue registers (${overdue.length})`} flush>
          {lines(overdue, true)}
        </Card>
      ) : null}
      {isNow && earlier.length > 0 ? (
        <Card title="Earlier this week" flush>
          {lines(earlier, true)}
        </Card>
      ) : null}
      {isNow && rest.length > 0 ? (
        <Card title="The next seven days" flush>
          {lines(rest, true)}
        </Card>
      ) : null}
      {isNow ? null : (
        <>
          {byDay(rest).map(([day, own]) => (
            <Card key={day} title={formatWeekday(day)} flush>
              {lines(own, false)}
            </Card>
          ))}
          {rest.length === 0 ? <EmptyWeek monday={monday} /> : null}
        </>
      )}
      {isNow && rest.length === 0 && now.length === 0 && overdue.length === 0 ? (
        <p className={styles.quiet}>Nothing overdue, and no session in the next seven days.</p>
      ) : null}
      {actions.dialog}
    </>
  );
}

/** A week without a session, with the reason where there is one. */
function EmptyWeek({ monday }: { readonly monday: string }) {
  const { data: school } = useCall('school.get', {});
  const reasons = school
    ? [0, 1, 2, 3, 4].map((n) => whyNoStudents(addDays(monday, n), school)).filter((why) => why !== '')
    : [];
  const named = [...new Set(reasons)];
  return (
    <p className={styles.quiet}>
      No session from {formatDayShort(monday)} to {formatDayShort(addDays(monday, 4))}
      {named.length === 0 ? '' : ` (${listOf(named)})`}.
    </p>
  );
}

function NoGroupsYet() {
  return (
    <EmptyState
      title="Add a group first"
      action={
        <LinkButton to={sectionPath('groups')} variant="primary" icon={<Plus />}>
          Groups
        </LinkButton>
      }
    >
      A group is students who meet in one strand: a booster, a support group, a maths circle. With its weekly or
      fortnightly sessions it brings the registers, which stand here day by day.
    </EmptyState>
  );
}
