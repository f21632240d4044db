import styles from './tick.module.css';

interface TickProps {
  readonly label: string;
  readonly isSelected: boolean;
  readonly isIndeterminate?: boolean;
  /** False inside a grid, whose cells take the focus. */
  readonly isTabStop: boolean;
  /** `withShift`: Shift was held while it was clicked. */
  readonly onChange: (isSelected: boolean, withShift: boolean) => unknown;
}

/** A bare checkbox for the cells of a table, of which there are very many. Elsewhere: Checkbox. */
export function Tick({ label, isSelected, isIndeterminate = false, isTabStop, onChange }: TickProps) {
  return (
    <input
      type="checkbox"
      className={styles.tick}
      aria-label={label}
      tabIndex={isTabStop ? 0 : -1}
      checked={isSelected}
      ref={(input) => {
        if (input) input.indeterminate = isIndeterminate;
      }}
      onChange={(event) => {
        const { nativeEvent } = event;
        onChange(event.target.checked, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey);
      }}
    />
  );
}
