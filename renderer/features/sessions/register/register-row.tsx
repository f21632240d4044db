import { X } from 'lucide-react';
import { memo } from 'react';
import { markWords, type RowMark } from '../../../../shared/domain/register.ts';
import { MARK_KEYS, MARKS, type Mark } from '../../../../shared/domain/sessions.ts';
import { classes } from '../../../ui/classes.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import styles from './register.module.css';

const MARK_LIST = Object.keys(MARKS) as Mark[];

export interface RegisterRowProps {
  readonly id: string;
  /** From 1. */
  readonly number: number;
  readonly name: string;
  /** "10B"; "Guest, 10B" for somebody who is no member. */
  readonly about: string;
  readonly row: RowMark;
  readonly isCurrent: boolean;
  readonly isGuest: boolean;
  readonly onMark: (id: string, mark: Mark) => void;
  readonly onChange: (id: string, row: RowMark) => void;
  readonly onEnter: (id: string) => void;
  readonly onDrop: (id: string) => void;
}

/** One student: the six marks, the minutes of who was late and what the other activity was. */
export const RegisterRow = memo(function RegisterRow(props: RegisterRowProps) {
  const { id, number, name, about, row, isCurrent, isGuest, onMark, onEnter, onDrop } = props;
  const tabIndex = isCurrent ? 0 : -1;
  return (
    <tr
      data-student={id}
      tabIndex={tabIndex}
      aria-label={`${number}. ${name}: ${markWords(row)}`}
      className={classes(styles.row, row.mark === 'present' ? undefined : styles.exception)}
      onFocus={() => onEnter(id)}
    >
      <td className={styles.number}>{number}</td>
      <td className={styles.who}>
        <span className={styles.name}>{name}</span>
        <span className={styles.about}>{about}</span>
        {isGuest ? (
          <IconButton
            label={`Take ${name} out of this register`}
            icon={<X />}
            size="s"
            excludeFromTabOrder={!isCurrent}
            onPress={() => onDrop(id)}
          />
        ) : null}
      </td>
      <td className={styles.marks}>
        <fieldset className={styles.choices} aria-label={`Mark of ${name}`}>
          {MARK_LIST.map((mark) => (
            <button
              key={mark}
              type="button"
              // By keyboard the letter gives the mark: Tab goes on to what was done.
              tabIndex={-1}
              data-mark={mark}
              className={styles.choice}
              aria-pressed={row.mark === mark}
              onClick={() => onMark(id, mark)}
            >
              <Lettered word={MARKS[mark]} letter={MARK_KEYS[mark]} />
            </button>
          ))}
        </fieldset>
        <Details {...props} />
      </td>
    </tr>
  );
});

/** What belongs to the mark: minutes late, or the other activity. */
function Details({ id, name, row, isCurrent, onChange }: RegisterRowProps) {
  const tabIndex = isCurrent ? 0 : -1;
  if (row.mark === 'late') {
    return (
      <label className={styles.detail}>
        <input
          className={styles.minutes}
          data-detail
          inputMode="numeric"
          autoComplete="off"
          tabIndex={tabIndex}
          aria-label={`Minutes ${name} was late`}
          value={row.minutesLate === 0 ? '' : String(row.minutesLate)}
          onChange={(event) => onChange(id, { ...row, minutesLate: minutesIn(event.target.value) })}
          onFocus={(event) => event.target.select()}
        />
        min late
      </label>
    );
  }
  if (row.mark !== 'other-activity') return null;
  return (
    <input
      className={classes(styles.detail, styles.note)}
      data-detail
      autoComplete="off"
      maxLength={300}
      tabIndex={tabIndex}
      placeholder="What was it?"
      aria-label={`What ${name} did instead`}
      value={row.note}
      onChange={(event) => onChange(id, { ...row, note: event.target.value })}
    />
  );
}

const minutesIn = (text: string) => Math.min(Number(text.replace(/\D/g, '').slice(0, 3)), 720);

/** A word with the letter of its key underlined, as in a menu. */
function Lettered({ word, letter }: { readonly word: string; readonly letter: string }) {
  const at = word.toUpperCase().indexOf(letter);
  if (at < 0) return word;
  return (
    <>
      {word.slice(0, at)}
      <span className={styles.letter}>{word.slice(at, at + 1)}</span>
      {word.slice(at + 1)}
    </>
  );
}
