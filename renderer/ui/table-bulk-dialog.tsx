import { useEffect, useMemo, useRef, useState } from 'react';
import { countOf } from '../../shared/domain/text.ts';
import { Button } from './button.tsx';
import { DateField } from './date-field.tsx';
import { Dialog } from './dialog.tsx';
import { ErrorNotice } from './error-notice.tsx';
import { InputField } from './input-field.tsx';
import { MultiSelect } from './multi-select.tsx';
import { Select } from './select.tsx';
import type { EditControl } from './table-edit.ts';
import { dayText, parseDay } from './table-edit-days.ts';
import { type EditPlan, planBulkEdit, type ViewColumn, type ViewRow } from './table-edit-plan.ts';
import styles from './table-edit-preview.module.css';
import { EditPreview } from './table-edit-preview.tsx';

interface TableBulkDialogProps<Row> {
  readonly label: string;
  readonly rows: readonly ViewRow<Row>[];
  /** Those that can be changed. */
  readonly columns: readonly ViewColumn<Row>[];
  readonly nameOf: (row: Row) => string;
  /** Rejects with a sentence. */
  readonly onApply: (plan: EditPlan, column: string) => Promise<unknown>;
  readonly onClose: () => void;
}

/** One value for a column of all selected rows, with what will change shown before it does. */
export function TableBulkDialog<Row>({ label, rows, columns, nameOf, onApply, onClose }: TableBulkDialogProps<Row>) {
  const [columnId, setColumnId] = useState<string | null>(null);
  const [value, setValue] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const choices = useRef<HTMLDivElement>(null);
  useEffect(() => choices.current?.querySelector('button')?.focus(), []);
  const column = columns.find((c) => c.id === columnId) ?? null;
  const plan = useMemo(
    () => (column && value !== null ? planBulkEdit(rows, column, value, nameOf) : null),
    [rows, column, value, nameOf],
  );
  // The same refusal for every row is said once, at the field.
  const refusal = plan && plan.cells.length === 0 && plan.unchanged === 0 ? (plan.unread[0]?.sentence ?? null) : null;
  const willChange = plan?.changes.length ?? 0;

  const apply = async () => {
    if (!plan || !column) return;
    setBusy(true);
    setFailure(null);
    try {
      await onApply(plan, column.name);
      onClose();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Dialog
      title={`Edit ${countOf(rows.length, 'selected row')} of ${label}`}
      isOpen
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={willChange === 0 || isBusy} onPress={apply}>
            {willChange === 0 ? 'Change' : `Change ${countOf(willChange, 'row')}`}
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        <div ref={choices} className={styles.choices}>
          <Select
            label="Column"
            value={columnId}
            placeholder="Choose a column"
            options={columns.map((c) => ({ value: c.id, label: c.name }))}
            onChange={(id) => {
              setColumnId(id);
              setValue(null);
              setFailure(null);
            }}
          />
          {column ? (
            <ValueField
              key={column.id}
              name={column.name}
              control={column.edit?.control ?? { kind: 'text' }}
              value={value}
              refusal={refusal}
              onChange={setValue}
            />
          ) : null}
        </div>
        {plan && refusal === null ? (
          <>
            <p role="status">
              {willChange === 0
                ? `Nothing changes: all ${rows.length} already say so.`
                : `${willChange} of ${rows.length} will change.`}
            </p>
            <EditPreview plan={plan} hasOneColumn />
          </>
        ) : null}
        {failure === null ? null : <ErrorNotice error={failure} />}
      </div>
    </Dialog>
  );
}

interface ValueFieldProps {
  readonly name: string;
  readonly control: EditControl;
  readonly value: string | null;
  readonly refusal: string | null;
  readonly onChange: (value: string) => void;
}

/** The field that suits a column; what it holds is text, as pasting would bring it. */
function ValueField({ name, control, value, refusal, onChange }: ValueFieldProps) {
  const label = `New value of ${name}`;
  switch (control.kind) {
    case 'choice':
    case 'flag': {
      const texts = control.kind === 'flag' ? ['Yes', 'No'] : control.options;
      // A list needs a value for "nothing chosen" that is not empty.
      const options = texts.map((text) => ({ value: `=${text}`, label: text === '' ? 'Nothing' : text }));
      return (
        <Select
          label={label}
          value={value === null ? null : `=${value}`}
          placeholder="Choose"
          options={options}
          onChange={(chosen) => onChange(chosen.slice(1))}
        />
      );
    }
    case 'people': {
      const options = control.options.map((text) => ({ value: text, label: text }));
      return (
        <MultiSelect
          label={label}
          values={value === null || value === '' ? [] : value.split('; ')}
          options={options}
          emptySummary="Nobody"
          onChange={(names) => onChange(names.join('; '))}
        />
      );
    }
    case 'date': {
      const parsed = parseDay(value ?? '');
      return (
        <DateField label={label} value={parsed.ok ? parsed.value : null} onCommit={(day) => onChange(dayText(day))} />
      );
    }
    case 'text':
    case 'number':
      return (
        <InputField
          label={label}
          value={value ?? ''}
          onChange={onChange}
          {...(refusal ? { errorMessage: refusal } : {})}
        />
      );
  }
}
