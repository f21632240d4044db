import { useEffect, useRef, useState } from 'react';
import { countOf } from '../../shared/domain/text.ts';
import { Button } from './button.tsx';
import { Checkbox } from './checkbox.tsx';
import { Dialog } from './dialog.tsx';
import { ErrorNotice } from './error-notice.tsx';
import type { EditPlan } from './table-edit-plan.ts';
import styles from './table-edit-preview.module.css';
import { EditPreview, extentOf, NewRowsPreview } from './table-edit-preview.tsx';

interface TablePasteDialogProps {
  /** "Paste into Staff". */
  readonly title: string;
  readonly plan: EditPlan;
  /** What the button says it does to cells. */
  readonly verb?: 'change' | 'clear';
  /** Does it, with the rows to add or without; rejects with a sentence. */
  readonly onApply: (addsRows: boolean) => Promise<unknown>;
  readonly onClose: () => void;
}

/** What a paste, a fill or a clearing would do, shown before it is done as one step. */
export function TablePasteDialog({ title, plan, verb = 'change', onApply, onClose }: TablePasteDialogProps) {
  const { cells, newRows, unchanged } = plan;
  const [adds, setAdds] = useState(!plan.asksToAdd);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const stack = useRef<HTMLDivElement>(null);
  // To be read first, and scrolled by the arrow keys; Enter does nothing yet.
  useEffect(() => stack.current?.querySelector('section')?.focus(), []);
  const willAdd = adds ? newRows.length : 0;
  const isNothing = cells.length === 0 && willAdd === 0;

  const apply = async () => {
    setBusy(true);
    setFailure(null);
    try {
      await onApply(willAdd > 0);
      onClose();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };

  const does = [
    ...(cells.length > 0 ? [`${verb} ${countOf(cells.length, 'cell')}`] : []),
    ...(willAdd > 0 ? [`add ${countOf(willAdd, 'row')}`] : []),
  ].join(' and ');

  return (
    <Dialog
      title={title}
      isOpen
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      size="l"
      footer={
        <>
          <Button onPress={onClose}>{isNothing ? 'Close' : 'Cancel'}</Button>
          {isNothing && newRows.length === 0 ? null : (
            <Button variant="primary" isDisabled={isNothing || isBusy} onPress={apply}>
              {does === '' ? 'Change nothing' : does.charAt(0).toUpperCase() + does.slice(1)}
            </Button>
          )}
        </>
      }
    >
      <div ref={stack} className={styles.stack}>
        <p>
          {cells.length === 0
            ? 'No cell changes'
            : `${extentOf(plan)} will ${verb === 'clear' ? 'be cleared' : 'change'}`}
          {unchanged > 0 ? `; ${unchanged.toLocaleString('en-GB')} already say${unchanged === 1 ? 's' : ''} so` : ''}.
        </p>
        <EditPreview plan={plan}>
          {newRows.length > 0 ? (
            <>
              <Checkbox
                label={`Add ${countOf(newRows.length, 'new row')}, not in this table yet`}
                isSelected={adds}
                onChange={setAdds}
              />
              {adds ? <NewRowsPreview rows={newRows} /> : null}
            </>
          ) : null}
        </EditPreview>
        {failure === null ? null : <ErrorNotice error={failure} />}
      </div>
    </Dialog>
  );
}
