import { memo } from 'react';
import type { Rating } from '../../../../shared/contract/audit.ts';
import { classes } from '../../../ui/classes.ts';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import styles from './answers-grid.module.css';

interface AnswerCellProps {
  readonly row: number;
  readonly column: number;
  readonly rating: Rating | null;
  readonly wantsPd: boolean;
  readonly isActive: boolean;
  readonly isSelected: boolean;
}

/** One cell of the grid; all its props are plain values, so that typing redraws only what changed. */
export const AnswerCell = memo(function AnswerCell(props: AnswerCellProps) {
  const { row, column, rating, wantsPd, isActive, isSelected } = props;
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of an ARIA grid made from a real table
      role="gridcell"
      data-row={row}
      data-column={column}
      tabIndex={isActive ? 0 : -1}
      aria-selected={isSelected}
      className={classes(styles.cell, isSelected && styles.selected)}
    >
      {rating}
      {wantsPd ? (
        <>
          <span aria-hidden="true" className={styles.wants}>
            PD
          </span>
          <VisuallyHidden> wants PD</VisuallyHidden>
        </>
      ) : null}
    </td>
  );
});
