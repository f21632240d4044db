import { memo } from 'react';
import matrix from '../matrix.module.css';
import { AnswerCell } from './answer-cell.tsx';
import type { Answer, GridStatement } from './grid-model.ts';

interface GridRowProps {
  readonly row: number;
  readonly statement: GridStatement;
  /** One for each person; the same array as long as nothing in it changes. */
  readonly answers: readonly Answer[];
  /** The column of the active cell, -1 when it is in another row. */
  readonly activeColumn: number;
  /** First and last column selected in this row, -1 when none is. */
  readonly selectedFrom: number;
  readonly selectedTo: number;
}

/** A statement and everybody's answers to it; redrawn only when one of them changes or the selection passes by. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, statement, answers, activeColumn, selectedFrom, selectedTo } = props;
  return (
    <>
      {statement.startsDomain ? (
        <tr>
          <th scope="rowgroup" colSpan={answers.length + 1} className={matrix.domain}>
            <span className={matrix.domainName}>
              {statement.domain.code} {statement.domain.name}
            </span>
          </th>
        </tr>
      ) : null}
      <tr>
        <th scope="row" className={matrix.statement} title={statement.text}>
          <span className={matrix.code}>{statement.code}</span>
          <span className={matrix.text}>{statement.text}</span>
        </th>
        {answers.map(({ rating, wantsPd }, column) => (
          <AnswerCell
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is a place, whoever stands in it
            key={column}
            row={row}
            column={column}
            rating={rating}
            wantsPd={wantsPd}
            isActive={column === activeColumn}
            isSelected={column >= selectedFrom && column <= selectedTo && selectedFrom >= 0}
          />
        ))}
      </tr>
    </>
  );
});
