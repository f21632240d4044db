import { ProgressBar as AriaProgressBar, Label } from 'react-aria-components';
import { Button } from './button.tsx';
import styles from './progress-bar.module.css';

export interface ProgressBarProps {
  /** What is being done: "Reading the answers". */
  readonly label: string;
  /** null: how much there is is not known yet. */
  readonly done: number | null;
  readonly of: number;
  /** Offers "Cancel". */
  readonly onCancel?: () => void;
}

export function ProgressBar({ label, done, of, onCancel }: ProgressBarProps) {
  return (
    <div className={styles.row}>
      <AriaProgressBar
        className={styles.progress ?? ''}
        value={done ?? 0}
        maxValue={Math.max(1, of)}
        isIndeterminate={done === null}
        valueLabel={done === null ? '' : `${done} of ${of}`}
      >
        {({ percentage, valueText }) => (
          <>
            <div className={styles.words}>
              <Label>{label}</Label>
              <span>{valueText}</span>
            </div>
            <div className={styles.track}>
              <div className={styles.fill} style={{ width: `${percentage ?? 30}%` }} />
            </div>
          </>
        )}
      </AriaProgressBar>
      {onCancel ? <Button onPress={onCancel}>Cancel</Button> : null}
    </div>
  );
}
