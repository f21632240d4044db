import { useMemo } from 'react';
import type { DepartmentRating } from '../../../../shared/contract/audit.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { Card } from '../../../ui/card.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { isOpen, type RoundView } from '../place-data.ts';
import styles from './department.module.css';
import { DepartmentStatement } from './department-statement.tsx';

/** What MPL and HoD agree of the department, statement by statement. */
export function DepartmentSection({ view }: { readonly view: RoundView }) {
  const { framework, round, answers, result } = view;
  const ratings = useMemo(() => new Map(answers.department.map((d) => [d.statementId, d])), [answers.department]);
  const needs = useMemo(() => new Map(result.needs.map((n) => [n.statementId, n])), [result.needs]);
  const asked = framework.domains.flatMap((d) => d.statements.filter((s) => s.askedOfDepartment));
  const rated = asked.filter((s) => (ratings.get(s.id)?.rating ?? null) !== null).length;
  return (
    <div className={styles.section}>
      <p className={styles.intro}>
        You and the Head of Department agree one rating for each statement, with what it rests on.{' '}
        <strong>
          {rated} of {countOf(asked.length, 'statement')} rated.
        </strong>{' '}
        {isOpen(round) ? 'By keyboard: type 1 to 4, and the next statement follows; Delete clears.' : null}
      </p>
      {isOpen(round) ? null : (
        <Notice tone="due">This round is closed, so its ratings stay as they are. Reopen it to change them.</Notice>
      )}
      {framework.domains
        .filter((d) => d.statements.some((s) => s.askedOfDepartment))
        .map((domain) => (
          <Card key={domain.id} title={`${domain.code} ${domain.name}`} flush>
            <ol>
              {domain.statements
                .filter((s) => s.askedOfDepartment)
                .map((statement) => (
                  <DepartmentStatement
                    key={statement.id}
                    roundId={round.id}
                    statement={statement}
                    scale={framework.departmentScale}
                    rating={ratings.get(statement.id) ?? notRated(statement.id)}
                    need={needs.get(statement.id) ?? null}
                    isReadOnly={!isOpen(round)}
                  />
                ))}
            </ol>
          </Card>
        ))}
    </div>
  );
}

function notRated(statementId: string): DepartmentRating {
  return { statementId, rating: null, evidence: '', helping: '', hindering: '' };
}
