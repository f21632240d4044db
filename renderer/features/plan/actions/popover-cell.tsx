import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { Popover } from 'react-aria-components';
import { flushSync } from 'react-dom';
import { useGridMoves } from '../../../ui/grid-context.ts';
import { FieldScope } from '../../../ui/lost-edits.ts';
import floating from '../../../ui/popover.module.css';
import { useEditRequest } from '../../../ui/use-edit-request.ts';
import styles from './actions.module.css';

/** What the first field of an editor starts with: the key that opened the cell, if one was typed. */
export interface EditorStart {
  readonly startWith?: string;
}

interface PopoverCellProps {
  /** What is edited: "Dates of 1.2". */
  readonly label: string;
  /** What the cell shows. */
  readonly children: ReactNode;
  /** The fields, shown while the cell is edited. */
  readonly editor: (start: EditorStart) => ReactNode;
}

/** A grid cell whose editor needs more than one field, or more room than the cell has. */
export function PopoverCell({ label, children, editor }: PopoverCellProps) {
  const [start, setStart] = useState<EditorStart | null>(null);
  const ref = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const grid = useGridMoves();

  // At once, for the next key may follow before the browser draws.
  useEditRequest(ref, (seed) => {
    flushSync(() => setStart(seed === null ? {} : { startWith: seed }));
    const first = box.current?.querySelector<HTMLElement>('input, button');
    first?.focus({ preventScroll: true });
    if (!(first instanceof HTMLInputElement)) return;
    if (seed === null) first.select();
    else first.setSelectionRange(first.value.length, first.value.length);
  });

  const close = () => {
    setStart(null);
    if (ref.current) grid.move(ref.current, 'stay');
  };

  /** One Escape leaves the cell, whatever is in the field: only then, for the field puts back what was there first. */
  const onKeyDownCapture = (event: KeyboardEvent) => {
    const isInField = event.target instanceof HTMLInputElement && box.current?.contains(event.target);
    if (event.key === 'Escape' && isInField && !event.nativeEvent.isComposing) setTimeout(close);
  };

  /** Enter in a field saves it; what was refused keeps the editor open. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    setTimeout(() => (box.current?.querySelector('[aria-invalid="true"]') ? undefined : close()));
  };

  return (
    <div ref={ref} data-edit className={styles.cell}>
      {children}
      <Popover
        triggerRef={ref}
        aria-label={label}
        isOpen={start !== null}
        onOpenChange={(o) => (o ? undefined : close())}
        className={floating.popover ?? ''}
        placement="bottom start"
        offset={4}
      >
        <div className={floating.pad}>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: hears Enter and Escape from the fields inside */}
          <div ref={box} className={styles.editor} onKeyDown={onKeyDown} onKeyDownCapture={onKeyDownCapture}>
            <FieldScope value={label}>{start === null ? null : editor(start)}</FieldScope>
          </div>
        </div>
      </Popover>
    </div>
  );
}
