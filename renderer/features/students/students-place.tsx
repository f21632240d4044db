import { useLocation } from 'wouter';
import { ComparePage } from './compare/compare-page.tsx';
import { ImportPage } from './import/import-page.tsx';
import { StudentPage } from './student/student-page.tsx';
import { readStudentsAddress } from './student-links.ts';
import { StudentsPage } from './table/students-page.tsx';
import { TargetsPage } from './targets/targets-page.tsx';

/** Students: the whole cohort, files in, who is a target student, a comparison, and a student's own page. */
export function StudentsPlace() {
  const [location] = useLocation();
  const spot = readStudentsAddress(location);
  switch (spot.part) {
    case 'import':
      return <ImportPage />;
    case 'targets':
      return <TargetsPage />;
    case 'compare':
      return <ComparePage />;
    case 'student':
      return <StudentPage key={spot.id} id={spot.id} />;
    case 'all':
      return <StudentsPage />;
  }
}
