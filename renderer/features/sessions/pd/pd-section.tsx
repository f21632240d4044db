import { useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { PdSession } from '../../../../shared/contract/pd-session.ts';
import type { WholePlan } from '../../../../shared/contract/plan.ts';
import { actionRefs } from '../../../../shared/domain/plan.ts';
import { academicYearName } from '../../../../shared/domain/school-year.ts';
import { useCall } from '../../../app/data.ts';
import { Fetched } from '../../../app/fetched.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { Select } from '../../../ui/select.tsx';
import styles from './pd.module.css';
import { PdList } from './pd-list.tsx';

/** What a link asked to see: `?year=2026`. */
const askedYear = (location: string): number => Number(new URLSearchParams(location.split('?')[1] ?? '').get('year'));

/** PD sessions of a year's plan: who should attend, and who took part. */
export function PdSection() {
  const [location] = useLocation();
  const [asked, setAsked] = useState(() => askedYear(location));
  const staff = useCall('staff.list', {});
  const school = useCall('school.get', {});
  const start = useCall('app.start', {});
  const years = useCall('plan.years', {});
  const present = school.data?.academicYear;
  const names = years.data?.map(({ academicYear }) => academicYear);
  const year = names?.find((one) => one === asked) ?? present ?? 0;
  const isKnown = names !== undefined && present !== undefined;
  const sessions = useCall('pdSessions.list', { academicYear: year }, { enabled: isKnown });
  const plan = useCall('plan.ofYear', { academicYear: year }, { enabled: isKnown });
  const read = useLastRead(sessions.data, plan.data);
  const refs = useMemo(() => refsOf(read?.plan), [read]);

  if (!read || !names || !staff.data || !school.data || !start.data) {
    const failed = [sessions, plan, years, staff, school, start].find((query) => query.isError);
    return failed ? (
      <Fetched of={failed as typeof plan} what="the PD sessions">
        {() => null}
      </Fetched>
    ) : (
      <Loading what="the PD sessions" />
    );
  }
  const shown = read.plan.plan.academicYear;
  const yearChoice =
    names.length < 2 ? null : (
      <Select
        label="Academic year"
        hideLabel
        value={String(shown)}
        options={names.map((one) => ({ value: String(one), label: academicYearName(one) }))}
        onChange={(value) => setAsked(Number(value))}
      />
    );
  if (shown === present && read.plan.actions.length === 0) {
    return (
      <div className={styles.section}>
        {yearChoice === null ? null : <div className={styles.bar}>{yearChoice}</div>}
        <NoActionsYet />
      </div>
    );
  }
  return (
    <PdList
      academicYear={shown}
      isPresentYear={shown === present}
      yearChoice={yearChoice}
      sessions={read.sessions}
      actions={read.plan.actions}
      refs={refs}
      staff={staff.data}
      youId={school.data.youId}
      today={start.data.today}
      calendar={school.data}
    />
  );
}

/** What was shown stays until another year has been read: the choice of the year keeps its focus. */
function useLastRead(sessions: readonly PdSession[] | undefined, plan: WholePlan | undefined) {
  const last = useRef<{ readonly sessions: readonly PdSession[]; readonly plan: WholePlan } | null>(null);
  if (sessions && plan && (last.current?.sessions !== sessions || last.current.plan !== plan)) {
    last.current = { sessions, plan };
  }
  return last.current;
}

const refsOf = (plan: WholePlan | undefined): ReadonlyMap<string, string> =>
  plan
    ? actionRefs(
        plan.priorities.map(({ id }) => id),
        plan.actions,
      )
    : new Map();

function NoActionsYet() {
  return (
    <EmptyState title="No PD sessions yet" action={<LinkButton to="/plan">Open the PD plan</LinkButton>}>
      A PD session belongs to an action of the PD plan: a work group, lesson study, a visit. Once the plan has an
      action, its sessions are listed here, with who took part.
    </EmptyState>
  );
}
