/** Where the parts of Students stand. */
export const STUDENTS_PATH = '/students';
export const IMPORT_PATH = '/students/import';
export const TARGETS_PATH = '/students/targets';
export const COMPARE_PATH = '/students/compare';

export type StudentsSpot =
  | { readonly part: 'all' | 'import' | 'targets' | 'compare' }
  | { readonly part: 'student'; readonly id: string };

export function readStudentsAddress(location: string): StudentsSpot {
  const [path = ''] = location.split('?');
  const [, , part, id] = path.split('/');
  if (part === 'of' && id) return { part: 'student', id: decodeURIComponent(id) };
  if (part === 'import' || part === 'targets' || part === 'compare') return { part };
  return { part: 'all' };
}
