import { PageHeader } from '../../ui/page-header.tsx';

export function StudentsPlace() {
  return (
    <PageHeader
      title="Students"
      facts="The whole cohort will be here in one table, with the target students and why each of them is one."
    />
  );
}
