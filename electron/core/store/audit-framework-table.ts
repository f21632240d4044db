import type { AuditDomain, AuditFramework } from '../../../shared/contract/audit.ts';
import type { Db } from './database.ts';
import { defineTable, type Row } from './table.ts';

export interface FrameworkRow extends Row {
  readonly id: string;
  readonly name: string;
  readonly staffScale: readonly { readonly value: number; readonly label: string }[];
  readonly departmentScale: readonly { readonly value: number; readonly label: string }[];
}
export const auditFrameworkTable = defineTable<FrameworkRow>('audit_framework', {
  id: 'plain',
  name: 'plain',
  staffScale: 'json',
  departmentScale: 'json',
});

export interface DomainRow extends Row {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly weight: number;
  readonly position: number;
}
export const auditDomainTable = defineTable<DomainRow>('audit_domain', {
  id: 'plain',
  code: 'plain',
  name: 'plain',
  weight: 'plain',
  position: 'plain',
});

export interface StatementRow extends Row {
  readonly id: string;
  readonly domainId: string;
  readonly code: string;
  readonly text: string;
  readonly askedOfStaff: boolean;
  readonly askedOfDepartment: boolean;
  readonly position: number;
}
export const auditStatementTable = defineTable<StatementRow>('audit_statement', {
  id: 'plain',
  domainId: 'plain',
  code: 'plain',
  text: 'plain',
  askedOfStaff: 'flag',
  askedOfDepartment: 'flag',
  position: 'plain',
});

/** A framework as a resource file writes it. */
export interface FrameworkFile {
  readonly name: string;
  readonly staffScale: FrameworkRow['staffScale'];
  readonly departmentScale: FrameworkRow['departmentScale'];
  readonly domains: readonly {
    readonly code: string;
    readonly name: string;
    readonly weight: number;
    readonly statements: readonly {
      readonly code: string;
      readonly text: string;
      readonly askedOf: readonly string[];
    }[];
  }[];
}

export function auditFrameworkQueries(db: Db) {
  const framework = db.prepare(`SELECT ${auditFrameworkTable.select('f')} FROM audit_framework f`);
  const domains = db.prepare(`SELECT ${auditDomainTable.select('d')} FROM audit_domain d ORDER BY d.position`);
  const statements = db.prepare(
    `SELECT ${auditStatementTable.select('s')} FROM audit_statement s ORDER BY s.domain_id, s.position`,
  );
  return {
    get(): AuditFramework {
      const { name, staffScale, departmentScale } = auditFrameworkTable.read(framework.get());
      const byDomain = Map.groupBy(statements.all().map(auditStatementTable.read), (s) => s.domainId);
      return {
        name,
        staffScale,
        departmentScale,
        domains: domains.all().map((stored): AuditDomain => {
          const { position: _, ...domain } = auditDomainTable.read(stored);
          return {
            ...domain,
            statements: (byDomain.get(domain.id) ?? []).map(
              ({ domainId: _d, position: _p, ...statement }) => statement,
            ),
          };
        }),
      };
    },
  };
}

/** Writes the default framework into a new file; its ids are its codes. Not a step that can be undone. */
export function seedFramework(db: Db, file: FrameworkFile): void {
  db.prepare('INSERT INTO audit_framework VALUES (?, ?, ?, ?)').run(
    'framework',
    file.name,
    JSON.stringify(file.staffScale),
    JSON.stringify(file.departmentScale),
  );
  const domain = db.prepare('INSERT INTO audit_domain VALUES (?, ?, ?, ?, ?)');
  const statement = db.prepare('INSERT INTO audit_statement VALUES (?, ?, ?, ?, ?, ?, ?)');
  for (const [d, { code, name, weight, statements }] of file.domains.entries()) {
    domain.run(code, code, name, weight, d + 1);
    for (const [s, { code: id, text, askedOf }] of statements.entries()) {
      statement.run(
        id,
        code,
        id,
        text,
        Number(askedOf.includes('staff')),
        Number(askedOf.includes('department')),
        s + 1,
      );
    }
  }
}
