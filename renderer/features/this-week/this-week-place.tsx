import { LinkButton } from '../../ui/link-button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';

export function ThisWeekPlace() {
  return (
    <>
      <PageHeader
        title="This week"
        facts="What to do with this week’s hours will be listed here, each line with why it matters now."
      />
      <LinkButton to="/audit">Start with the PD audit</LinkButton>
    </>
  );
}
