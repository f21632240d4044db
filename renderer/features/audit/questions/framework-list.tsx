import type { AuditFramework, AuditStatement } from '../../../../shared/contract/audit.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { Card } from '../../../ui/card.tsx';
import styles from './questions.module.css';

const WEIGHTS: Readonly<Record<number, string>> = { 1: 'weight 1, lowest', 2: 'weight 2', 3: 'weight 3, highest' };

function askedOf({ askedOfStaff, askedOfDepartment }: AuditStatement): string {
  if (askedOfStaff && askedOfDepartment) return 'Staff and department';
  return askedOfStaff ? 'Staff' : 'Department';
}

/** The audit's questions, to read. */
export function FrameworkList({ framework }: { readonly framework: AuditFramework }) {
  return (
    <div className={styles.domains}>
      {framework.domains.map((domain) => (
        <Card
          key={domain.id}
          title={`${domain.code} ${domain.name}`}
          facts={`${countOf(domain.statements.length, 'statement')} · ${WEIGHTS[domain.weight] ?? `weight ${domain.weight}`}`}
          flush
        >
          <table className={styles.statements}>
            <thead>
              <tr>
                <th scope="col">Statement</th>
                <th scope="col">Rated by</th>
              </tr>
            </thead>
            <tbody>
              {domain.statements.map((s) => (
                <tr key={s.id}>
                  <th scope="row">
                    <span className={styles.code}>{s.code}</span> {s.text}
                  </th>
                  <td>{askedOf(s)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Card>
      ))}
    </div>
  );
}
