import styles from './hours.module.css';

/** What stands in place of hours to stay within while nobody has said how many there are. */
export function SayYourTime() {
  return (
    <p className={styles.quiet}>
      <a href="#/settings/time">Say how much time you have</a> for this work: your hours are set against it.
    </p>
  );
}
