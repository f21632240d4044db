import { useMemo, useState } from 'react';
import type { StaffMember } from '../../../../shared/contract/staff.ts';
import { formatMinutes } from '../../../../shared/domain/plan.ts';
import { hasNothing, teacherLoads } from '../../../../shared/domain/teacher-load.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { useReturnedFocus } from '../focus-return.ts';
import { usePlan } from '../plan-data.ts';
import { BY_TEACHER_PATH, replaceAddress, teacherPath } from '../plan-links.ts';
import styles from './by-teacher.module.css';
import { GiveActionDialog } from './give-action-dialog.tsx';
import { LoadTable } from './load-table.tsx';
import { NothingYet } from './nothing-yet.tsx';

/** What the plan asks of each teacher by half-term: who has nothing first, then everybody's hours. */
export function ByTeacherView({ personId }: { readonly personId: string | null }) {
  const { plan, staff, actions, school } = usePlan();
  const [giving, setGiving] = useState<StaffMember | null>(null);
  const loads = useMemo(() => teacherLoads(staff, actions, school.halfTerms, plan), [staff, actions, school, plan]);
  const people = useMemo(() => new Map(staff.map((s) => [s.id, s])), [staff]);
  useReturnedFocus();

  if (loads.teachers.length === 0 && loads.others.length === 0) {
    return (
      <Card>
        <EmptyState
          title="Add the people in the maths department"
          action={<LinkButton to="/settings/staff">Staff</LinkButton>}
        >
          Then you see here who takes part in what, and when.
        </EmptyState>
      </Card>
    );
  }
  const idle = loads.teachers.filter(hasNothing).map((load) => people.get(load.staffId));
  return (
    <div className={styles.view}>
      <NothingYet people={idle.filter((p) => p !== undefined)} onGive={setGiving} />
      <p className={styles.facts}>
        {countOf(loads.teachers.length, 'teacher')} · {formatMinutes(loads.all.total)} in all
        {loads.medianMinutes > 0
          ? ` · ${formatMinutes(Math.round(loads.medianMinutes))} is the middle of those who have any`
          : ''}
      </p>
      <LoadTable
        loads={loads}
        people={people}
        openId={personId}
        onOpen={(id) => replaceAddress(id === null ? BY_TEACHER_PATH : teacherPath(id))}
        onGive={setGiving}
      />
      <p className={styles.note}>
        An action’s hours are spread evenly over its half-terms. Leading is counted apart and adds no hours; stopped
        actions are left out.
      </p>
      {giving === null ? null : <GiveActionDialog person={giving} onClose={() => setGiving(null)} />}
    </div>
  );
}
