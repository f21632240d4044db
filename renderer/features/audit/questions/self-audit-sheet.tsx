import type { AuditFramework, AuditRound } from '../../../../shared/contract/audit.ts';
import { WHO_SEES_ANSWERS } from '../../../../shared/domain/audit.ts';
import { formatDay } from '../../../../shared/domain/school-year.ts';
import styles from './self-audit-sheet.module.css';

interface SelfAuditSheetProps {
  readonly framework: AuditFramework;
  readonly round: AuditRound;
  /** Empty: a line to write on. */
  readonly name: string;
}

/** One person's self-audit on paper. */
export function SelfAuditSheet({ framework, round, name }: SelfAuditSheetProps) {
  const columns = [...framework.staffScale.map((s) => String(s.value)), 'N/A', 'I want PD'];
  return (
    <article className={styles.sheet}>
      <header className={styles.head}>
        <h2>{round.name}</h2>
        <p>{formatDay(round.heldOn)}</p>
      </header>
      <p className={styles.name}>
        Name <span className={styles.line}>{name}</span>
      </p>
      <p className={styles.who}>
        <strong>Who will see your answers.</strong> {WHO_SEES_ANSWERS}
      </p>
      <p className={styles.scale}>
        Tick one box for each statement:{' '}
        {framework.staffScale.map(({ value, label }) => (
          <span key={value}>
            <strong>{value}</strong> {label};{' '}
          </span>
        ))}
        <strong>N/A</strong> Not taught by me. Tick “I want PD” wherever you would like professional development.
      </p>
      {framework.domains
        .filter((d) => d.statements.some((s) => s.askedOfStaff))
        .map((domain) => (
          <table key={domain.id} className={styles.table}>
            <thead>
              <tr>
                <th scope="col" className={styles.domain}>
                  {domain.code} {domain.name}
                </th>
                {columns.map((column) => (
                  <th key={column} scope="col" className={styles.choice}>
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {domain.statements
                .filter((s) => s.askedOfStaff)
                .map((s) => (
                  <tr key={s.id}>
                    <th scope="row">
                      <span className={styles.code}>{s.code}</span> {s.text}
                    </th>
                    {columns.map((column) => (
                      <td key={column} className={styles.choice}>
                        <span className={styles.tick} />
                      </td>
                    ))}
                  </tr>
                ))}
            </tbody>
          </table>
        ))}
      <p className={styles.more}>Anything else you would like to say</p>
      <div className={styles.space} />
    </article>
  );
}
