import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import styles from './new-year.module.css';

interface TickItem {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  /** Cannot be ticked; the description says why. */
  readonly isOff?: boolean;
}

interface TickListProps {
  /** What the ticks decide: "Who leaves". */
  readonly label: string;
  readonly items: readonly TickItem[];
  readonly isTicked: (id: string) => boolean;
  readonly onTick: (id: string, isTicked: boolean) => void;
  readonly onTickAll: (isTicked: boolean) => void;
  /** In columns where there is room: for short labels. */
  readonly columns?: boolean;
}

/** Things to tick one by one, or all at once. */
export function TickList({ label, items, isTicked, onTick, onTickAll, columns = false }: TickListProps) {
  const open = items.filter(({ isOff }) => !isOff);
  const ticked = open.filter(({ id }) => isTicked(id)).length;
  const isAll = ticked === open.length;
  return (
    <fieldset className={styles.ticks}>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.all}>
        <span>
          {ticked} of {items.length} ticked
        </span>
        {open.length > 1 ? (
          <Button size="s" onPress={() => onTickAll(!isAll)}>
            {isAll ? 'Untick all' : 'Tick all'}
          </Button>
        ) : null}
      </div>
      <ul className={columns ? styles.columns : styles.list}>
        {items.map(({ id, label: name, description, isOff = false }) => (
          <li key={id}>
            <Checkbox
              label={name}
              description={description}
              isSelected={!isOff && isTicked(id)}
              isDisabled={isOff}
              onChange={(on) => onTick(id, on)}
            />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
