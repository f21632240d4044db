import { useMemo, useRef, useState } from 'react';
import type { StudentImportRow } from '../../../../shared/contract/student-import.ts';
import { Button } from '../../../ui/button.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import styles from './decide.module.css';
import { DecideCard } from './decide-card.tsx';
import type { Who } from './import-choices.ts';
import { numberOf } from './words.ts';

interface DecideListProps {
  /** Rows nobody has decided about yet. */
  readonly rows: readonly StudentImportRow[];
  /** Rows a person has decided about, as they were when they were asked: they stay in sight. */
  readonly asked: ReadonlyMap<number, StudentImportRow>;
  readonly people: ReadonlyMap<number, Who>;
  readonly onDecide: (rows: readonly StudentImportRow[], whoOf: (row: StudentImportRow) => Who | null) => unknown;
}

const PAGE = 50;
/** From so many on, all can be decided at once. */
const MANY = 5;

/** People of the file who may be students who are here, side by side. Nobody of them is brought in until somebody says. */
export function DecideList({ rows, asked, people, onDecide }: DecideListProps) {
  const [shown, setShown] = useState(PAGE);
  const all = useMemo(() => {
    const byRow = new Map([...asked, ...rows.map((row) => [row.row, row] as const)]);
    return [...byRow.values()].sort((a, b) => a.row - b.row);
  }, [rows, asked]);
  const said = useRef<HTMLParagraphElement>(null);
  /** All at once. The buttons go with what they did, so the focus goes to what is said about it. */
  const decideAll: DecideListProps['onDecide'] = (some, whoOf) => {
    onDecide(some, whoOf);
    said.current?.focus();
  };
  const open = all.filter((row) => !people.has(row.row));
  const clear = open.filter((row) => sameOf(row) !== null);
  const unknown = open.filter((row) => row.likely.length === 0);
  const maybe = open.filter((row) => row.likely.length > 0);
  const [isConfirming, setConfirming] = useState(false);

  if (all.length === 0) return <p className={styles.nothing}>Nothing to decide: it is clear who everybody is.</p>;
  return (
    <section aria-label="To decide" className={styles.list}>
      <div className={styles.bar}>
        <p ref={said} role="status" tabIndex={-1} className={styles.said}>
          {openWords(maybe.length, unknown.length)}
        </p>
        <div className={styles.all}>
          {open.length >= MANY && clear.length > 0 ? (
            <Button size="s" onPress={() => decideAll(clear, sameOf)}>
              {clear.length === open.length
                ? `All ${open.length} are the same students`
                : `The ${clear.length} with one likely student are the same`}
            </Button>
          ) : null}
          {unknown.length > 1 ? (
            <>
              <Button size="s" onPress={() => decideAll(unknown, () => 'new')}>
                {`The ${unknown.length} unknown names are somebody new`}
              </Button>
              <Button size="s" onPress={() => decideAll(unknown, () => 'leave-out')}>
                {`Leave out the ${unknown.length} unknown names`}
              </Button>
            </>
          ) : null}
        </div>
      </div>
      <ul className={styles.cards}>
        {all.slice(0, shown).map((row) => (
          <li key={row.row}>
            <DecideCard row={row} who={people.get(row.row) ?? null} onDecide={(who) => onDecide([row], () => who)} />
          </li>
        ))}
      </ul>
      {shown < all.length ? (
        <div>
          <Button onPress={() => setShown(shown + PAGE)}>
            {`Show ${Math.min(PAGE, all.length - shown)} more of ${all.length}`}
          </Button>
        </div>
      ) : null}
      {maybe.length >= MANY ? (
        <div>
          <Button size="s" variant="quiet" onPress={() => setConfirming(true)}>
            {`None of the ${maybe.length} is here: all are somebody new…`}
          </Button>
        </div>
      ) : null}
      <ConfirmDialog
        title={`Bring in ${maybe.length} people as somebody new?`}
        confirmLabel={`Bring in ${maybe.length} as new`}
        isOpen={isConfirming}
        onOpenChange={setConfirming}
        onConfirm={() => decideAll(maybe, () => 'new')}
      >
        Each of them may be a student who is here already. If they are, {maybe.length} students will stand here twice.
      </ConfirmDialog>
    </section>
  );
}

/** How many wait for a decision, and why. */
function openWords(maybe: number, unknown: number): string {
  if (maybe + unknown === 0) return 'All decided.';
  const sentences = [
    maybe > 0 ? `${numberOf(maybe, 'person', 'people')} in the file may be somebody who is here.` : '',
    unknown > 0 ? `${numberOf(unknown, 'person has a name', 'people have a name')} that nobody here has.` : '',
    'Not brought in until you decide.',
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

/** The student a row most likely is; nobody where two are as likely, which a person has to say. */
function sameOf({ likely }: StudentImportRow): Who | null {
  const [only] = likely;
  return only !== undefined && likely.length === 1 ? { studentId: only.studentId } : null;
}
