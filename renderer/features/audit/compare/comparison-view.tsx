import { useMemo } from 'react';
import { FEWEST_TO_SHOW } from '../../../../shared/domain/audit.ts';
import {
  type AuditComparison,
  type ComparedRound,
  ratedInOneOnly,
  type StatementComparison,
} from '../../../../shared/domain/audit-comparison.ts';
import { listOf } from '../../../../shared/domain/text.ts';
import { Card } from '../../../ui/card.tsx';
import { Chart } from '../../../ui/chart.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { Notice } from '../../../ui/notice.tsx';
import styles from './compare.module.css';
import { DOMAIN_COLUMNS, STATEMENT_COLUMNS } from './comparison-columns.tsx';
import { bothWords, cautionsOf, comparisonChart, roundNames } from './comparison-words.ts';

interface ComparisonViewProps {
  readonly comparison: AuditComparison;
  readonly before: ComparedRound;
  readonly after: ComparedRound;
}

/** What two rounds say of the domains, of the people who answered both, and of every statement. */
export function ComparisonView({ comparison, before, after }: ComparisonViewProps) {
  const chart = useMemo(() => comparisonChart(comparison, before, after), [comparison, before, after]);
  const cautions = cautionsOf(comparison, before, after);
  const [first, second] = roundNames(before.answers.round, after.answers.round);
  const rated = comparison.statements.filter((s) => s.before.score !== null || s.after.score !== null);
  const { onlyBefore, onlyAfter } = ratedInOneOnly(comparison);
  return (
    <>
      {cautions.length > 0 ? (
        <Notice tone={comparison.people.both < FEWEST_TO_SHOW ? 'due' : 'info'}>
          {cautions.map((caution) => (
            <p key={caution}>{caution}</p>
          ))}
        </Notice>
      ) : null}
      <div className={styles.pair}>
        <Card>
          <Chart model={chart} />
        </Card>
        <div className={styles.column}>
          <Card title="By domain" facts="Over the statements rated in both rounds" flush>
            <DataTable
              label="Domains in both rounds"
              columns={DOMAIN_COLUMNS}
              rows={comparison.domains}
              getRowId={(d) => d.domainCode}
              bare
            />
          </Card>
          <Card title="Those who answered both rounds">
            <p className={styles.words}>{bothWords(comparison)}</p>
          </Card>
        </div>
      </div>
      <div className={styles.table}>
        <h2 className={styles.title}>Statement by statement</h2>
        <p className={styles.facts}>
          {first} → {second}. A score that falls and a rank further down the list mean less need. Same people: how those
          who rated it 1 to 4 both times moved.
        </p>
        <DataTable
          label="Statements in both rounds"
          columns={STATEMENT_COLUMNS}
          rows={rated}
          getRowId={(s) => s.statementId}
          rememberKey="audit-compare"
          grid
          filter
          stickyHeader
          maxHeight="max(420px, calc(100dvh - 200px))"
          emptyMessage="Neither round has a rating yet"
        />
        <OneOnly round={first} statements={onlyBefore} />
        <OneOnly round={second} statements={onlyAfter} />
      </div>
    </>
  );
}

function OneOnly({
  round,
  statements,
}: {
  readonly round: string;
  readonly statements: readonly StatementComparison[];
}) {
  if (statements.length === 0) return null;
  return (
    <p className={styles.facts}>
      Rated in {round} only: {listOf(statements.map((s) => s.code))}.
    </p>
  );
}
