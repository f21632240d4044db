import { PageHeader } from '../../ui/page-header.tsx';

export function SessionsPlace() {
  return (
    <PageHeader
      title="Sessions"
      facts="Groups, registers, mentoring and events will be here, with the hours each student has had."
    />
  );
}
