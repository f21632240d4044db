import {
  type ChangeEvent,
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from 'react';
import styles from './cells.module.css';
import { classes } from './classes.ts';
import { useFieldUndo } from './field-undo.ts';
import { useGridMoves } from './grid-context.ts';
import { useLostEdit } from './lost-edits.ts';
import { sentenceOf } from './sentence.ts';
import { useToast } from './toast.tsx';
import type { Parsed } from './use-draft.ts';
import { useEditRequest } from './use-edit-request.ts';

/** What every cell that is edited where it stands has; it stands inside a DataTable with `grid`. */
export interface CellLook {
  /** What the cell is, with its row: "Role of Sam Okoro". Said when it is edited. */
  readonly label: string;
  /** What is shown while it is not edited; by default the value. */
  readonly children?: ReactNode;
  readonly align?: 'start' | 'end';
}

interface TypedCellProps<T> extends CellLook {
  readonly text: string;
  readonly parse: (text: string) => Parsed<T>;
  readonly onCommit: (value: T) => unknown;
}

/** A cell that is typed into: Enter saves and goes down, Tab saves and goes right, Escape puts back what was there. */
export function TypedCell<T>({ text, parse, onCommit, label, children, align }: TypedCellProps<T>) {
  const [draft, setDraft] = useState<string | null>(null);
  const [sentence, setSentence] = useState<string | null>(null);
  const [pending, setPending] = useState<{ readonly text: string; readonly before: string } | null>(null);
  const ref = useRef<HTMLDivElement>(null);
  const typed = useRef<string | null>(null);
  const [box, setBox] = useState<EditorBox>({});
  const toast = useToast();
  const grid = useGridMoves();
  useEditRequest(ref, (seed) => {
    if (ref.current) setBox(editorBox(ref.current, align !== 'end'));
    edit(seed ?? text);
  });
  if (pending !== null && pending.before !== text) setPending(null);

  const edit = (start: string | null) => {
    typed.current = start;
    setDraft(start);
    setSentence(null);
  };

  const refuse = (refused: string, why: string) => {
    // The screen has gone, and the text with it. After the change of screen, which takes older messages away.
    if (ref.current === null) {
      setTimeout(() => toast.show({ message: `${label} is not saved: ${why}`, tone: 'error' }));
      return;
    }
    // Something newer may already be in the cell.
    if (typed.current === null) edit(refused);
    setSentence(why);
  };

  /** True when the editor has closed. */
  const commit = (): boolean => {
    const now = typed.current;
    if (now === null) return true;
    if (now === text) {
      edit(null);
      return true;
    }
    const parsed = parse(now);
    if (!parsed.ok) {
      refuse(now, parsed.sentence);
      return false;
    }
    edit(null);
    setPending({ text: now, before: text });
    Promise.resolve(onCommit(parsed.value)).then(
      () => setTimeout(() => setPending((p) => (p?.text === now ? null : p)), 1_500),
      (failure: unknown) => {
        setPending(null);
        refuse(now, sentenceOf(failure));
      },
    );
    return true;
  };

  const restore = () => {
    edit(null);
    if (ref.current) grid.move(ref.current, 'stay');
  };

  const leave = (event: KeyboardEvent, step: 'down' | 'up' | 'right' | 'left') => {
    event.preventDefault();
    event.stopPropagation();
    if (commit() && ref.current) grid.move(ref.current, step);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') leave(event, event.shiftKey ? 'up' : 'down');
    else if (event.key === 'Tab') leave(event, event.shiftKey ? 'left' : 'right');
    else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      restore();
    }
  };

  return (
    <div
      ref={ref}
      data-edit
      className={classes(styles.cell, align === 'end' && styles.end)}
      style={draft === null ? {} : { minHeight: box.height }}
    >
      {draft === null ? (
        (pending?.text ?? children ?? text)
      ) : (
        <CellInput
          label={label}
          align={align}
          box={box}
          value={draft}
          selects={draft === text}
          sentence={sentence}
          onType={(typedNow) => {
            typed.current = typedNow;
            setDraft(typedNow);
          }}
          onLeave={commit}
          onUndo={restore}
          onKeyDown={onKeyDown}
        />
      )}
    </div>
  );
}

interface CellInputProps {
  readonly label: string;
  readonly align: CellLook['align'];
  readonly box: EditorBox;
  readonly value: string;
  /** All of the text is selected at first, to be typed over. */
  readonly selects: boolean;
  /** Why it was refused. */
  readonly sentence: string | null;
  readonly onType: (text: string) => void;
  /** Saves what was typed. */
  readonly onLeave: () => unknown;
  /** Undo, where nothing more was typed than the letter that opened the cell. */
  readonly onUndo: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Made only while the cell is edited: a table has very many cells. */
function CellInput({
  label,
  align,
  box,
  value,
  selects,
  sentence,
  onType,
  onLeave,
  onUndo,
  onKeyDown,
}: CellInputProps) {
  const root = useRef<HTMLDivElement>(null);
  useLostEdit(sentence);
  useFieldUndo(root, () => {
    onUndo();
    return true;
  });
  // Leaving the place, or closing the window, saves what was typed.
  const latest = useRef(onLeave);
  latest.current = onLeave;
  useEffect(() => {
    const save = () => void latest.current();
    window.addEventListener('pagehide', save);
    return () => {
      window.removeEventListener('pagehide', save);
      save();
    };
  }, []);
  const field = {
    'aria-label': label,
    'aria-invalid': sentence !== null,
    value,
    // After the letter that began it: a text area begins before it.
    onFocus: ({ target }: FocusEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      selects ? target.select() : target.setSelectionRange(target.value.length, target.value.length),
    onChange: (e: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => onType(e.target.value),
    onBlur: () => onLeave(),
    onKeyDown,
  };
  return (
    <div ref={root} className={styles.editor} style={{ width: box.width, marginRight: box.marginRight }}>
      {align === 'end' ? (
        // biome-ignore lint/a11y/noAutofocus: the person has just asked to edit this cell
        <input {...field} className={classes(styles.input, styles.end)} autoFocus />
      ) : (
        // biome-ignore lint/a11y/noAutofocus: the person has just asked to edit this cell
        <textarea {...field} rows={1} className={styles.input} autoFocus />
      )}
      {sentence ? (
        <span role="alert" className={styles.sentence}>
          {sentence}
        </span>
      ) : null}
    </div>
  );
}

/** The room of an editor, px; by default the cell's own. */
interface EditorBox {
  /** Of the cell as it was, so that the rows below stay where they are. */
  readonly height?: number;
  readonly width?: number;
  readonly marginRight?: number;
}

/** A line of words can be read as it is typed. */
const EASY_WIDTH = 340;
/** What the editor reaches into the cell's padding at each side, px. */
const REACH = 6;

/** An editor of text goes over the cells beside it where its own is narrow, as far as the table is seen. */
function editorBox(cell: HTMLElement, isText: boolean): EditorBox {
  const { left, width, height } = cell.getBoundingClientRect();
  const region = cell.closest('table')?.parentElement?.getBoundingClientRect();
  const room = Math.min(region?.right ?? window.innerWidth, window.innerWidth) - left - REACH;
  const wanted = Math.min(EASY_WIDTH, room);
  if (!isText || wanted <= width + 2 * REACH) return { height };
  // As much less beyond the cell: a column is not to become wider for it.
  return { height, width: wanted, marginRight: width + REACH - wanted };
}
