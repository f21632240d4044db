import { useId } from 'react';
import type { ShiftedRow, StudentColumn } from '../../../../shared/contract/student-import.ts';
import styles from './shifted.module.css';
import { type ShownValues, useShownValues } from './shown-values.ts';

interface ShiftedPictureProps {
  readonly row: ShiftedRow;
  readonly columns: readonly StudentColumn[];
  /** The index of an option, -1 to leave the row out, null: nobody has decided. */
  readonly chosen: number | null;
  readonly onChoose: (option: number) => unknown;
}

/** Columns drawn beside the cells that are joined. */
const BEFORE = 2;
const AFTER = 3;

/** One row under its headings: as it stands in the file, and below it each way to put it right, to choose from. */
export function ShiftedPicture({ row, columns, chosen, onChoose }: ShiftedPictureProps) {
  const name = useId();
  const shown = useShownValues();
  const joints = row.options.map((o) => jointOf(row, o.cells));
  const joined = Math.max(0, row.cells.length - (row.options[0]?.cells.length ?? row.cells.length)) + 1;
  const first = Math.max(0, Math.min(...joints) - BEFORE);
  const end = Math.min(row.cells.length, Math.max(...joints) + joined + AFTER);
  const places = Array.from({ length: Math.max(0, end - first) }, (_, i) => first + i);
  const isCut = end < row.cells.length;

  return (
    <fieldset className={styles.picture}>
      <legend className={styles.legend}>Row {row.row}</legend>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <td />
              {places.map((at) => (
                <th key={at} scope="col">
                  {columns[at]?.heading ?? 'No heading'}
                </th>
              ))}
              {isCut ? <td /> : null}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">As it stands</th>
              {places.map((at) => (
                <Cell key={at} text={row.cells[at] ?? ''} shown={shown} isMarked={isTorn(at, joints[0] ?? 0, joined)} />
              ))}
              {isCut ? <td className={styles.cut}>…</td> : null}
            </tr>
            {row.options.map((option, i) => (
              <tr key={`${option.heading} ${option.joined}`} data-chosen={chosen === i}>
                <th scope="row">
                  <label className={styles.option}>
                    <input type="radio" name={name} checked={chosen === i} onChange={() => onChoose(i)} />
                    <span>
                      “{shown.cell(option.joined)}” as {option.heading}
                      {option.nameHere === '' ? null : (
                        <small className={styles.here}>
                          This is how the name stands here: {shown.name(option.nameHere)}
                        </small>
                      )}
                    </span>
                  </label>
                </th>
                {places.map((at) => (
                  <Cell
                    key={at}
                    text={option.cells[at] ?? ''}
                    shown={shown}
                    isMarked={at === joints[i]}
                    isNothing={at >= option.cells.length}
                  />
                ))}
                {isCut ? <td className={styles.cut}>…</td> : null}
              </tr>
            ))}
            <tr data-chosen={chosen === -1}>
              <th scope="row">
                <label className={styles.option}>
                  <input type="radio" name={name} checked={chosen === -1} onChange={() => onChoose(-1)} />
                  <span>Leave this row out</span>
                </label>
              </th>
              <td colSpan={places.length + (isCut ? 1 : 0)} />
            </tr>
          </tbody>
        </table>
      </div>
    </fieldset>
  );
}

interface CellProps {
  readonly text: string;
  readonly shown: ShownValues;
  readonly isMarked: boolean;
  /** Beyond the last heading. */
  readonly isNothing?: boolean;
}

function Cell({ text, shown, isMarked, isNothing = false }: CellProps) {
  if (isNothing) return <td className={styles.nothing} />;
  const words = shown.cell(text);
  return <td>{isMarked ? <mark className={styles.mark}>{words || ' '}</mark> : words}</td>;
}

/** Where the cells of an option first differ from those in the file: the cell that was put together. */
function jointOf(row: ShiftedRow, cells: readonly string[]): number {
  const at = cells.findIndex((cell, i) => cell !== row.cells[i]);
  return at < 0 ? Math.max(0, cells.length - 1) : at;
}

const isTorn = (at: number, joint: number, joined: number) => at >= joint && at < joint + joined;
