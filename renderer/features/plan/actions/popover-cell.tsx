import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import { EDIT_EVENT, useGridMoves } from '../../../ui/grid-context.ts';
import floating from '../../../ui/popover.module.css';
import styles from './actions.module.css';

interface PopoverCellProps {
  /** What is edited: "Dates of 1.2". */
  readonly label: string;
  /** What the cell shows. */
  readonly children: ReactNode;
  /** The fields, shown while the cell is edited. */
  readonly editor: ReactNode;
}

/** A grid cell whose editor needs more than one field, or more room than the cell has. */
export function PopoverCell({ label, children, editor }: PopoverCellProps) {
  const [isOpen, setOpen] = useState(false);
  const ref = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const grid = useGridMoves();

  useEffect(() => {
    const element = ref.current;
    const open = () => setOpen(true);
    element?.addEventListener(EDIT_EVENT, open);
    return () => element?.removeEventListener(EDIT_EVENT, open);
  }, []);

  useEffect(() => {
    if (!isOpen) return;
    const frame = requestAnimationFrame(() => box.current?.querySelector<HTMLElement>('input, button')?.focus());
    return () => cancelAnimationFrame(frame);
  }, [isOpen]);

  const close = () => {
    setOpen(false);
    if (ref.current) grid.move(ref.current, 'stay');
  };

  /** Enter in a field saves it; what was refused keeps the editor open. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    setTimeout(() => (box.current?.querySelector('[aria-invalid="true"]') ? undefined : close()));
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keyboard's way in is the grid cell around it
    <div ref={ref} data-edit className={styles.cell} onDoubleClick={() => setOpen(true)}>
      {children}
      <Popover
        triggerRef={ref}
        isOpen={isOpen}
        onOpenChange={(o) => (o ? setOpen(true) : close())}
        className={floating.popover ?? ''}
        placement="bottom start"
        offset={4}
      >
        <Dialog aria-label={label} className={floating.pad ?? ''}>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: hears Enter from the fields inside */}
          <div ref={box} className={styles.editor} onKeyDown={onKeyDown}>
            {editor}
          </div>
        </Dialog>
      </Popover>
    </div>
  );
}
