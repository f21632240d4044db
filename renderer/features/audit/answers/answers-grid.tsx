import { memo, useMemo, useRef } from 'react';
import type { AuditFramework } from '../../../../shared/contract/audit.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import matrix from '../matrix.module.css';
import { firstColumnRoom } from '../matrix-room.ts';
import { PersonName } from '../person-name.tsx';
import styles from './answers-grid.module.css';
import { GridDetail } from './grid-detail.tsx';
import type { Answer, GridPerson, GridStatement } from './grid-model.ts';
import { GridRow } from './grid-row.tsx';
import { ScaleLegend } from './scale-legend.tsx';
import { useAnswersGrid } from './use-answers-grid.ts';
import type { Ratings } from './use-ratings.ts';

interface AnswersGridProps {
  readonly statements: readonly GridStatement[];
  readonly people: readonly GridPerson[];
  readonly scale: AuditFramework['staffScale'];
  readonly ratings: Ratings;
  readonly isReadOnly: boolean;
}

/** Statements by people, filled in as in a spreadsheet (ARIA grid: one tab stop, arrows move). */
export const AnswersGrid = memo(function AnswersGrid(props: AnswersGridProps) {
  const { statements, people, scale, ratings, isReadOnly } = props;
  const answers = useRows(statements, people, ratings);
  const counts = useMemo(
    () => people.map((_, column) => answers.filter((row) => row[column]?.rating !== null).length),
    [people, answers],
  );
  const { ref, at, selection, active, message, handlers } = useAnswersGrid({
    statements,
    people,
    scale,
    answers,
    rate: ratings.rate,
    isReadOnly,
  });
  const isSelectedRow = (row: number) => row >= selection.top && row <= selection.bottom;

  return (
    <div className={styles.whole}>
      <ScaleLegend scale={scale} notTaught="Not taught by them" />
      <div className={matrix.box}>
        <table
          ref={ref}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: an ARIA grid made from a real table
          role="grid"
          aria-label="Answers, statements by person"
          aria-multiselectable="true"
          aria-readonly={isReadOnly}
          aria-describedby="answers-keys"
          className={matrix.table}
          style={firstColumnRoom(people.length)}
          {...handlers}
        >
          <thead>
            <tr>
              <th scope="col" className={matrix.corner}>
                Statement
              </th>
              {people.map((person, column) => (
                <th key={person.id} scope="col" className={matrix.person} title={person.name}>
                  <PersonName name={person.name} />
                  <span className={matrix.count}>
                    {counts[column]}/{statements.length}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {statements.map((statement, row) => (
              <GridRow
                key={statement.id}
                row={row}
                statement={statement}
                answers={answers[row] ?? []}
                activeColumn={at.row === row ? at.column : -1}
                selectedFrom={isSelectedRow(row) ? selection.left : -1}
                selectedTo={isSelectedRow(row) ? selection.right : -1}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles.below}>
        <GridDetail
          statement={statements[at.row] ?? null}
          person={people[at.column] ?? null}
          answer={active}
          scale={scale}
        />
        <p role="status" className={styles.status}>
          {message?.tone === 'status' ? message.words : ''}
        </p>
      </div>
      {message?.tone === 'error' ? <ErrorNotice error={message.words} /> : null}
      {ratings.failure === null ? null : <ErrorNotice error={ratings.failure} />}
      <p id="answers-keys" className={styles.keys}>
        Type 1 to 4, or N for N/A; the next statement follows. W straight after ticks “wants PD” for the statement just
        rated, else for the one you are on; Delete clears. Arrows move and Shift with them selects; copy, paste and fill
        down (Ctrl+C, Ctrl+V, Ctrl+D) work as in Excel.
      </p>
    </div>
  );
});

/** The answers by row and column. A row in which nothing changed stays the same array, so that it is not drawn again. */
function useRows(
  statements: readonly GridStatement[],
  people: readonly GridPerson[],
  { answerOf }: Ratings,
): readonly (readonly Answer[])[] {
  const before = useRef<readonly (readonly Answer[])[]>([]);
  return useMemo(() => {
    const rows = statements.map((statement, i) => {
      const row = people.map((person) => answerOf(person.id, statement.id));
      const old = before.current[i];
      return old && isSame(old, row) ? old : row;
    });
    before.current = rows;
    return rows;
  }, [statements, people, answerOf]);
}

function isSame(a: readonly Answer[], b: readonly Answer[]): boolean {
  return a.length === b.length && a.every((x, i) => x.rating === b[i]?.rating && x.wantsPd === b[i]?.wantsPd);
}
