import { useEffect, useRef, useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { StudentPicker } from '../student-picker.tsx';
import { useStudentNames } from '../use-people.ts';
import styles from './mentoring.module.css';

interface OneStudentProps {
  readonly label: string;
  readonly id: string | null;
  readonly onChange: (id: string | null) => void;
  readonly exclude: ReadonlySet<string>;
  /** The search has the focus as soon as it is shown. */
  readonly autoFocus?: boolean;
}

/** One student, found by name; once chosen only the name stands there, with a way to change it. */
export function OneStudent({ label, id, onChange, exclude, autoFocus = false }: OneStudentProps) {
  const { nameOf } = useStudentNames();
  const [hasFocus, setFocus] = useState(autoFocus);
  const picker = useRef<HTMLDivElement>(null);
  const isChosen = id !== null;
  useEffect(() => {
    if (!isChosen && hasFocus) picker.current?.querySelector<HTMLInputElement>('input:not([type="checkbox"])')?.focus();
  }, [isChosen, hasFocus]);
  const change = (next: string | null) => {
    setFocus(true);
    onChange(next);
  };
  if (id === null) {
    return (
      <div ref={picker}>
        <StudentPicker label={label} chosen={[]} onChange={([one]) => change(one ?? null)} exclude={exclude} isSingle />
      </div>
    );
  }
  return (
    <div className={styles.chosen}>
      <span className={styles.label}>{label}</span>
      <span className={styles.chosenName}>{nameOf(id)}</span>
      <Button
        size="s"
        autoFocus={hasFocus}
        aria-label={`Change the ${label.toLowerCase()}`}
        onPress={() => change(null)}
      >
        Change
      </Button>
    </div>
  );
}
