import { useRef, useState } from 'react';
import type { ShiftedRow, StudentColumn } from '../../../../shared/contract/student-import.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import styles from './shifted.module.css';
import { ShiftedPicture } from './shifted-picture.tsx';
import { numberOf } from './words.ts';

interface ShiftedCardProps {
  readonly rows: readonly ShiftedRow[];
  readonly columns: readonly StudentColumn[];
  /** By row of the file: the index of an option, -1 to leave it out. */
  readonly chosen: ReadonlyMap<number, number>;
  readonly onRepair: (options: Iterable<readonly [row: number, option: number]>) => unknown;
}

const PAGE = 50;

/** Rows whose cells a comma pushed along: each as it stands and as it would be put right. Nothing is chosen beforehand. */
export function ShiftedCard({ rows, columns, chosen, onRepair }: ShiftedCardProps) {
  const [shown, setShown] = useState(PAGE);
  const said = useRef<HTMLSpanElement>(null);
  const choiceOf = (row: ShiftedRow) => chosen.get(row.row) ?? row.chosen;
  const open = rows.filter((row) => choiceOf(row) === null);

  /** The button goes with what it did, so the focus goes to what is said about it. */
  const repairAll = (options: readonly (readonly [number, number])[]) => {
    onRepair(options);
    said.current?.focus();
  };

  /** The rows nobody has decided about that can be put right under the same heading. */
  const alike = (row: ShiftedRow): readonly (readonly [number, number])[] => {
    const choice = choiceOf(row);
    if (choice === null) return [];
    if (choice < 0) return open.map((other) => [other.row, -1] as const);
    const heading = row.options[choice]?.heading;
    return open.flatMap((other) => {
      const option = other.options.findIndex((o) => o.heading === heading);
      return option < 0 ? [] : [[other.row, option] as const];
    });
  };

  return (
    <Card
      title={
        rows.length === 1
          ? '1 row does not fit its headings'
          : `${numberOf(rows.length, 'row')} do not fit their headings`
      }
      facts="A comma inside a name or an amount has pushed the cells along. Say how each row is put right."
      actions={
        <span ref={said} role="status" tabIndex={-1} className={styles.said}>
          {open.length === 0 ? (
            <StatusChip tone="good">All decided</StatusChip>
          ) : (
            <StatusChip tone="due">{numberOf(open.length, 'row is', 'rows are')} not read until you decide</StatusChip>
          )}
        </span>
      }
      flush
    >
      <ul>
        {rows.slice(0, shown).map((row) => {
          const choice = choiceOf(row);
          const others = alike(row);
          return (
            <li key={row.row} className={styles.row}>
              <ShiftedPicture row={row} columns={columns} chosen={choice} onChoose={(o) => onRepair([[row.row, o]])} />
              {others.length > 0 ? (
                <Button size="s" onPress={() => repairAll(others)}>
                  {choice === -1
                    ? `Leave out the other ${others.length} too`
                    : `Repair ${others.length === 1 ? 'the other one' : `the other ${others.length}`} in the same way`}
                </Button>
              ) : null}
            </li>
          );
        })}
      </ul>
      {shown < rows.length ? (
        <div className={styles.row}>
          <Button size="s" onPress={() => setShown(shown + PAGE)}>
            {`Show ${Math.min(PAGE, rows.length - shown)} more of ${rows.length}`}
          </Button>
        </div>
      ) : null}
    </Card>
  );
}
