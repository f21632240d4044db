import { actionRefs } from '../../../../shared/domain/plan.ts';
import { useCall } from '../../../app/data.ts';
import { Fetched } from '../../../app/fetched.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { PdList } from './pd-list.tsx';

/** PD sessions of the plan: who should attend, and who took part. */
export function PdSection() {
  const sessions = useCall('pdSessions.list', {});
  const plan = useCall('plan.get', {});
  const actions = useCall('plan.listActions', {});
  const staff = useCall('staff.list', {});
  const school = useCall('school.get', {});
  const start = useCall('app.start', {});
  return (
    <Fetched of={sessions} what="the PD sessions">
      {(all) => {
        if (!plan.data || !actions.data || !staff.data || !school.data || !start.data) {
          const failed = [plan, actions, staff, school, start].find((query) => query.isError);
          return failed ? (
            <Fetched of={failed as typeof plan} what="the plan">
              {() => null}
            </Fetched>
          ) : (
            <Loading what="the plan" />
          );
        }
        if (actions.data.length === 0) return <NoActionsYet />;
        const priorityIds = plan.data.priorities.map(({ id }) => id);
        return (
          <PdList
            sessions={all}
            actions={actions.data}
            refs={actionRefs(priorityIds, actions.data)}
            staff={staff.data}
            youId={school.data.youId}
            today={start.data.today}
            calendar={school.data}
          />
        );
      }}
    </Fetched>
  );
}

function NoActionsYet() {
  return (
    <EmptyState title="No PD sessions yet" action={<LinkButton to="/plan">Open the PD plan</LinkButton>}>
      A PD session belongs to an action of the PD plan: a work group, lesson study, a visit. Once the plan has an
      action, its sessions are listed here, with who took part.
    </EmptyState>
  );
}
