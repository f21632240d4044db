import { ArrowDown, ArrowUp, Columns3 } from 'lucide-react';
import { DialogTrigger, Popover } from 'react-aria-components';
import { Button } from './button.tsx';
import { Checkbox } from './checkbox.tsx';
import { classes } from './classes.ts';
import { IconButton } from './icon-button.tsx';
import floating from './popover.module.css';
import styles from './table-tools.module.css';

export interface ChoosableColumn {
  readonly id: string;
  readonly name: string;
  readonly isShown: boolean;
  /** It names the rows, and so cannot be hidden. */
  readonly isNeeded: boolean;
  readonly isPinned: boolean;
}

interface ColumnsPanelProps {
  /** In the order shown. */
  readonly columns: readonly ChoosableColumn[];
  readonly onShow: (id: string, isShown: boolean) => void;
  readonly onMove: (id: string, step: -1 | 1) => void;
}

/** Which columns are shown, and in what order. */
export function TableColumnsPanel({ columns, onShow, onMove }: ColumnsPanelProps) {
  return (
    <DialogTrigger>
      <Button variant="quiet" icon={<Columns3 />}>
        Columns
      </Button>
      {/* The popover itself is the dialog: a Dialog inside would leave its hidden Dismiss buttons outside of any. */}
      <Popover aria-label="Columns" className={floating.popover ?? ''} offset={4} placement="bottom start">
        <div className={classes(floating.pad, styles.panel)}>
          <p className={styles.panelTitle}>Columns</p>
          <ul className={styles.columnList}>
            {columns.map((column, at) => {
              const canPass = (other: ChoosableColumn | undefined) => other?.isPinned === column.isPinned;
              return (
                <li key={column.id} className={styles.columnRow}>
                  <Checkbox
                    label={column.name}
                    isSelected={column.isShown}
                    isDisabled={column.isNeeded}
                    description={column.isPinned ? 'Kept in view' : null}
                    onChange={(isOn) => onShow(column.id, isOn)}
                  />
                  <span className={styles.columnMoves}>
                    <IconButton
                      size="s"
                      label={`Move ${column.name} left`}
                      icon={<ArrowUp />}
                      isDisabled={!canPass(columns[at - 1])}
                      onPress={() => onMove(column.id, -1)}
                    />
                    <IconButton
                      size="s"
                      label={`Move ${column.name} right`}
                      icon={<ArrowDown />}
                      isDisabled={!canPass(columns[at + 1])}
                      onPress={() => onMove(column.id, 1)}
                    />
                  </span>
                </li>
              );
            })}
          </ul>
        </div>
      </Popover>
    </DialogTrigger>
  );
}
