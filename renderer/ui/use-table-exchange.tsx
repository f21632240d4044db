import { type KeyboardEvent, type ReactNode, useCallback, useId, useRef, useState } from 'react';
import { countOf } from '../../shared/domain/text.ts';
import { sentenceOf } from './sentence.ts';
import { copyBlock, readBlock, writeBlock } from './table-block.ts';
import { TableBulkDialog } from './table-bulk-dialog.tsx';
import type { OnChanges, OnNewRows } from './table-edit.ts';
import type { EditPlan } from './table-edit-plan.ts';
import { copyOf, planClear, planFillDown } from './table-fill-plan.ts';
import { withNameClashes } from './table-name-clashes.ts';
import { TablePasteDialog } from './table-paste-dialog.tsx';
import { planPaste } from './table-paste-plan.ts';
import type { TableView } from './table-view.ts';
import { useToast } from './toast.tsx';
import { TYPED_INTO, useGridClipboard } from './use-grid-clipboard.ts';

export interface TableExchangeOptions<Row> {
  /** The table as it is shown now. */
  readonly getView: () => TableView<Row>;
  /** Every row of the table, those that a filter or a closed group hides as well: pasted headings find rows among them. */
  readonly getAllRows?: (() => TableView<Row>['rows']) | undefined;
  /** Every column, those shown first and then the hidden ones: what the bulk edit offers. */
  readonly getAllColumns: () => TableView<Row>['columns'];
  /** What a row is called: "Sam Okoro". By default its first text. */
  readonly rowLabel?: ((row: Row) => string) | undefined;
  /** Without it the table is only copied from. */
  readonly onChanges?: OnChanges | undefined;
  readonly onNewRows?: OnNewRows | undefined;
  /** Why a pasted row cannot be added, in a sentence; null when it can. */
  readonly whyNotNew?: ((row: object) => string | null) | undefined;
  /** What the table is called: "Staff". */
  readonly label: string;
}

export interface TableExchange {
  /** For the element with role="grid". Copy and paste are heard on the document, which finds the grid by its mark. */
  readonly gridProps: {
    readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
    readonly 'data-exchange': string;
  };
  readonly dialogs: ReactNode;
  /** Opens the bulk edit of the selected rows; null where nothing can be edited. */
  readonly bulkEdit: (() => void) | null;
  /** Copies the range, else the selected rows, else the whole table as shown, with its headings. */
  readonly copyWithHeadings: () => void;
}

interface Pending {
  readonly title: string;
  readonly plan: EditPlan;
  /** The step's name in the undo list. */
  readonly step: string;
  readonly verb: 'change' | 'clear';
}

interface BulkEdit<Row> {
  readonly rows: TableView<Row>['rows'];
  readonly columns: TableView<Row>['columns'];
}

/**
 * Copy, paste, fill down, clear and bulk edit for a grid of cells (Ctrl+C, Ctrl+Shift+C with headings, Ctrl+V, Ctrl+D,
 * Delete). What touches more than one cell is shown before it is done, and is one step that can be undone.
 */
export function useTableExchange<Row>(options: TableExchangeOptions<Row>): TableExchange {
  const mark = useId();
  const toast = useToast();
  const [pending, setPending] = useState<Pending | null>(null);
  const [bulk, setBulk] = useState<BulkEdit<Row> | null>(null);
  const latest = useRef(options);
  latest.current = options;

  const nameOf = useCallback((row: Row): string => {
    const { rowLabel, getView } = latest.current;
    return (
      rowLabel?.(row) ??
      getView()
        .columns.find((c) => c.edit)
        ?.edit?.text(row) ??
      'This row'
    );
  }, []);
  const allRows = () => (latest.current.getAllRows ?? (() => latest.current.getView().rows))();

  const carryOut = async ({ plan, step }: Pick<Pending, 'plan' | 'step'>, addsRows: boolean) => {
    const { onChanges, onNewRows } = latest.current;
    if (addsRows && onNewRows)
      await onNewRows(
        plan.newRows.map((r) => r.patch),
        plan.changes,
        step,
      );
    else if (plan.changes.length > 0) await onChanges?.(plan.changes, step);
    toast.show({ message: doneSentence(plan, addsRows), undo: true });
  };

  /** At once where one cell is meant; shown first where there are more, or where something cannot be read. */
  const offer = async ({ title, step, plan, verb }: Pending, isSure: boolean) => {
    const isEmpty = plan.cells.length === 0 && plan.newRows.length === 0;
    const [refusal] = plan.unread;
    if (isEmpty && !refusal) {
      toast.show({ message: nothingToChange(plan) });
      return;
    }
    if (isEmpty && refusal && plan.unread.length === 1) {
      const where = refusal.columnName === '' ? '' : `${refusal.columnName} of `;
      toast.show({ message: `${where}${refusal.rowName}: ${refusal.sentence}`, tone: 'error' });
      return;
    }
    if (!isSure || plan.unread.length > 0 || plan.warnings.length > 0) {
      setPending({ title, plan, step, verb });
      return;
    }
    try {
      await carryOut({ plan, step }, false);
    } catch (failure) {
      toast.show({ message: sentenceOf(failure), tone: 'error' });
    }
  };

  const copy = (withHeadings: boolean, put: (block: readonly (readonly string[])[], headings: boolean) => boolean) => {
    const copied = copyOf(latest.current.getView(), withHeadings);
    if (copied && put(copied.block, copied.hasHeadings) && copied.rows * copied.columns > 1) {
      const headings = copied.hasHeadings ? ' with headings' : '';
      toast.show({ message: `${countOf(copied.rows, 'row')} copied${headings}`, tone: 'quiet' });
    }
  };

  const paste = (text: string) => {
    const { getView, getAllColumns, onChanges, onNewRows, whyNotNew, label } = latest.current;
    if (!onChanges) return;
    if (text === '') {
      toast.show({ message: 'Nothing was pasted: what you copied holds no text', tone: 'error' });
      return;
    }
    const view = getView();
    if (view.active === null && view.range === null) {
      toast.show({ message: 'Choose the cell to paste into first', tone: 'error' });
      return;
    }
    const plan = planPaste(readBlock(text), {
      view,
      allColumns: getAllColumns(),
      allRows: allRows(),
      nameOf,
      canAdd: onNewRows !== undefined,
      whyNotNew,
    });
    const isOneCell = plan.cells.length + plan.newRows.length + plan.unread.length <= 1 && plan.newRows.length === 0;
    void offer({ title: `Paste into ${label}`, step: stepOf('Paste', 'into', plan), plan, verb: 'change' }, isOneCell);
  };

  const stepOf = (verb: string, where: string, plan: EditPlan) => {
    const [only] = plan.cells;
    if (only && plan.cells.length === 1 && plan.newRows.length === 0)
      return `${verb} ${only.columnName} of ${only.rowName}`;
    const parts = [
      ...(plan.cells.length > 0 ? [countOf(plan.cells.length, 'cell')] : []),
      ...(plan.newRows.length > 0 ? [countOf(plan.newRows.length, 'new row')] : []),
    ];
    return `${verb} ${parts.join(' and ')} ${where} ${latest.current.label}`;
  };

  const fillDown = () => {
    const { getView, label } = latest.current;
    const view = getView();
    const plan = withNameClashes(planFillDown(view, nameOf), view.columns, allRows());
    void offer({ title: `Fill down in ${label}`, step: stepOf('Fill', 'in', plan), plan, verb: 'change' }, true);
  };

  const clear = () => {
    const { getView, label } = latest.current;
    const plan = planClear(getView(), nameOf);
    const isSure = plan.changes.length <= 1;
    void offer({ title: `Clear cells in ${label}`, step: stepOf('Clear', 'in', plan), plan, verb: 'clear' }, isSure);
  };

  useGridClipboard(mark, {
    onCopy: (event) =>
      copy(false, (block, headings) => {
        writeBlock(event, block, headings);
        return true;
      }),
    onPaste: options.onChanges ? paste : null,
  });

  const copyWithHeadings = () => copy(true, copyBlock);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.defaultPrevented || !(event.target instanceof Element) || event.target.matches(TYPED_INTO)) return;
    // A list or menu opened from a cell hands its keys up through React, though it stands elsewhere in the page.
    if (!event.currentTarget.contains(event.target) || event.altKey) return;
    const command = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    const canEdit = options.onChanges !== undefined;
    if (command && event.shiftKey && key === 'c') copyWithHeadings();
    else if (command && !event.shiftKey && key === 'd' && canEdit) fillDown();
    else if (event.key === 'Delete' && !command && !event.shiftKey && canEdit) clear();
    else return;
    event.preventDefault();
  };

  const openBulkEdit = () => {
    const { selectedIds } = latest.current.getView();
    const columns = latest.current.getAllColumns().filter((c) => c.edit?.parse && !c.edit.isOwn);
    setBulk({ rows: allRows().filter(({ id }) => selectedIds.has(id)), columns });
  };

  const dialogs = (
    <>
      {pending ? (
        <TablePasteDialog
          title={pending.title}
          plan={pending.plan}
          verb={pending.verb}
          onApply={(addsRows) => carryOut(pending, addsRows)}
          onClose={() => setPending(null)}
        />
      ) : null}
      {bulk ? (
        <TableBulkDialog
          label={options.label}
          rows={bulk.rows}
          columns={bulk.columns}
          nameOf={nameOf}
          onApply={(plan, column) =>
            carryOut(
              { plan, step: `Change ${column} of ${countOf(plan.changes.length, 'row')} in ${options.label}` },
              false,
            )
          }
          onClose={() => setBulk(null)}
        />
      ) : null}
    </>
  );

  return {
    gridProps: { onKeyDown, 'data-exchange': mark },
    dialogs,
    bulkEdit: options.onChanges ? openBulkEdit : null,
    copyWithHeadings,
  };
}

const nothingToChange = ({ unchanged }: EditPlan): string =>
  unchanged === 0
    ? 'Nothing to change'
    : `Nothing to change: ${unchanged === 1 ? 'the cell says' : `all ${unchanged.toLocaleString('en-GB')} cells say`} so already`;

function doneSentence({ cells, newRows }: EditPlan, addsRows: boolean): string {
  const parts = [
    ...(cells.length > 0 ? [`${countOf(cells.length, 'cell')} changed`] : []),
    ...(addsRows ? [`${countOf(newRows.length, 'row')} added`] : []),
  ];
  return parts.join(', ');
}
