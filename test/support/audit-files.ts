import { readFileSync } from 'node:fs';
import type { FrameworkFile } from '../../electron/core/store/audit-framework-table.ts';
import type { AuditFramework } from '../../shared/contract/audit.ts';

const here = (path: string) => new URL(path, import.meta.url);

/** A file of test/fixtures as bytes. */
export const fixture = (name: string): Buffer => readFileSync(here(`../fixtures/${name}`));

/** The default framework with each code as its id. */
export function defaultFramework(): AuditFramework {
  const file = JSON.parse(readFileSync(here('../../resources/audit-framework.json'), 'utf8')) as FrameworkFile;
  return {
    name: file.name,
    staffScale: file.staffScale,
    departmentScale: file.departmentScale,
    domains: file.domains.map(({ code, name, weight, statements }) => ({
      id: code,
      code,
      name,
      weight,
      statements: statements.map((statement) => ({
        id: statement.code,
        code: statement.code,
        text: statement.text,
        askedOfStaff: statement.askedOf.includes('staff'),
        askedOfDepartment: statement.askedOf.includes('department'),
      })),
    })),
  };
}
