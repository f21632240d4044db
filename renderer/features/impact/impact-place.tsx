import { PageHeader } from '../../ui/page-header.tsx';

export function ImpactPlace() {
  return (
    <PageHeader
      title="Impact"
      facts="Assessments, outcomes and surveys will be here, with what the programme has changed."
    />
  );
}
