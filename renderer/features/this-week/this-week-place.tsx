import { useCall } from '../../app/data.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';

/** Leads on to what comes next in the work so far: the audit, then the plan. */
export function ThisWeekPlace() {
  const plan = useCall('plan.get', {});
  const rounds = useCall('audit.rounds', {});
  const isRead = !plan.isPending && !rounds.isPending;
  const hasPlan = (plan.data?.priorities.length ?? 0) > 0;
  const hasRound = (rounds.data?.length ?? 0) > 0;
  return (
    <>
      <PageHeader
        title="This week"
        facts="What to do with this week’s hours will be listed here, each line with why it matters now."
      />
      {isRead ? <NextStep hasPlan={hasPlan} hasRound={hasRound} /> : null}
    </>
  );
}

function NextStep({ hasPlan, hasRound }: { readonly hasPlan: boolean; readonly hasRound: boolean }) {
  if (hasPlan) return <LinkButton to="/plan">Go on with the PD plan</LinkButton>;
  return <LinkButton to="/audit">{hasRound ? 'Go on with the PD audit' : 'Start with the PD audit'}</LinkButton>;
}
