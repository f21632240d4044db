import { classes } from '../ui/classes.ts';
import { keyNames } from './keys.ts';
import styles from './keys-shown.module.css';

interface KeysProps {
  /** In Electron's words, such as "CmdOrCtrl+Z". */
  readonly of: string;
  readonly quiet?: boolean;
}

/** The keys of a shortcut as they are written on the keyboard. */
export function Keys({ of, quiet = false }: KeysProps) {
  return (
    <kbd className={classes(styles.keys, quiet && styles.quiet)}>
      {keyNames(of).map((name) => (
        <kbd key={name} className={styles.key}>
          {name}
        </kbd>
      ))}
    </kbd>
  );
}
