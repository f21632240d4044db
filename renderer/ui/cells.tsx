import { Check } from 'lucide-react';
import { type RefObject, useRef, useState } from 'react';
import { Menu, MenuItem, Popover } from 'react-aria-components';
import { flushSync } from 'react-dom';
import styles from './cells.module.css';
import { useGridMoves } from './grid-context.ts';
import list from './list.module.css';
import { type NumberLimits, parseNumber } from './parse.ts';
import floating from './popover.module.css';
import type { Option } from './select.tsx';
import { sentenceOf } from './sentence.ts';
import { Tick } from './tick.tsx';
import { useToast } from './toast.tsx';
import { type CellLook, TypedCell } from './typed-cell.tsx';
import type { Parsed } from './use-draft.ts';
import { useEditRequest } from './use-edit-request.ts';

export interface EditableTextCellProps extends CellLook {
  readonly value: string;
  readonly onCommit: (value: string) => unknown;
  readonly isRequired?: boolean;
}

export function EditableTextCell({ value, isRequired, ...rest }: EditableTextCellProps) {
  const parse = (text: string): Parsed<string> =>
    isRequired && text.trim() === ''
      ? { ok: false, sentence: 'Enter some text here' }
      : { ok: true, value: text.trim() };
  return <TypedCell {...rest} text={value} parse={parse} />;
}

export interface EditableNumberCellProps extends CellLook, NumberLimits {
  readonly value: number | null;
  readonly onCommit: (value: number) => unknown;
  /** Called when the cell was emptied; without it a number must be there. */
  readonly onClear?: () => unknown;
}

export function EditableNumberCell({ value, onCommit, onClear, min, max, step, ...rest }: EditableNumberCellProps) {
  const parse = (text: string): Parsed<number | null> => {
    const parsed = parseNumber(text, { min, max, step });
    if (parsed.ok && parsed.value === null && !onClear)
      return { ok: false, sentence: 'Enter a number, such as 6 or 1.5' };
    return parsed;
  };
  return (
    <TypedCell
      align="end"
      {...rest}
      text={value === null ? '' : String(value)}
      parse={parse}
      onCommit={(n) => (n === null ? onClear?.() : onCommit(n))}
    />
  );
}

export interface EditableSelectCellProps<V extends string> extends CellLook {
  readonly value: V | null;
  readonly options: readonly Option<V>[];
  readonly onCommit: (value: V) => unknown;
}

export function EditableSelectCell<V extends string>(props: EditableSelectCellProps<V>) {
  const { value, options, onCommit, label, children } = props;
  const [isOpen, setOpen] = useState(false);
  const ref = useRef<HTMLDivElement>(null);
  const grid = useGridMoves();
  const toast = useToast();
  const menu = useRef<HTMLDivElement>(null);
  useEditRequest(ref, (seed) => {
    flushSync(() => setOpen(true));
    // A letter goes to the first choice that begins with it, as it does once the list is open.
    if (seed !== null) menu.current?.dispatchEvent(new KeyboardEvent('keydown', { key: seed, bubbles: true }));
  });

  const close = () => {
    setOpen(false);
    if (ref.current) grid.move(ref.current, 'stay');
  };
  const choose = (key: string) => {
    close();
    const chosen = options.find((o) => o.value === key);
    if (!chosen || chosen.value === value) return;
    Promise.resolve(onCommit(chosen.value)).catch((failure: unknown) =>
      toast.show({ message: sentenceOf(failure), tone: 'error' }),
    );
  };

  return (
    <div ref={ref} data-edit className={styles.cell}>
      {children ?? options.find((o) => o.value === value)?.label ?? ''}
      {isOpen ? (
        <ChoiceList
          label={label}
          value={value}
          options={options}
          cell={ref}
          menu={menu}
          onChoose={choose}
          onClose={close}
        />
      ) : null}
    </div>
  );
}

interface ChoiceListProps {
  readonly label: string;
  readonly value: string | null;
  readonly options: readonly Option[];
  readonly cell: RefObject<HTMLElement | null>;
  readonly menu: RefObject<HTMLDivElement | null>;
  readonly onChoose: (key: string) => void;
  readonly onClose: () => void;
}

/** Made only while it is open: a table has very many cells. */
function ChoiceList({ label, value, options, cell, menu, onChoose, onClose }: ChoiceListProps) {
  return (
    <Popover
      triggerRef={cell}
      isOpen
      onOpenChange={(o) => (o ? undefined : onClose())}
      aria-label={label}
      className={floating.popover ?? ''}
      placement="bottom start"
      offset={4}
    >
      <Menu
        ref={menu}
        aria-label={label}
        autoFocus
        onClose={onClose}
        selectionMode="single"
        selectedKeys={value === null ? [] : [value]}
        onAction={(key) => onChoose(String(key))}
        className={list.list ?? ''}
        items={options}
      >
        {(option) => (
          <MenuItem id={option.value} textValue={option.label} className={list.item ?? ''}>
            <span className={list.mark} aria-hidden="true">
              {option.value === value ? <Check /> : null}
            </span>
            <span className={list.words}>{option.label}</span>
            {option.description ? <span className={list.about}>{option.description}</span> : null}
          </MenuItem>
        )}
      </Menu>
    </Popover>
  );
}

export interface CheckCellProps {
  readonly label: string;
  readonly value: boolean;
  readonly onCommit: (value: boolean) => unknown;
}

/** A tick in a grid: Space or Enter on the cell changes it. */
export function CheckCell({ label, value, onCommit }: CheckCellProps) {
  const toast = useToast();
  return (
    <Tick
      label={label}
      isSelected={value}
      isTabStop={false}
      onChange={(next) =>
        Promise.resolve(onCommit(next)).catch((failure: unknown) =>
          toast.show({ message: sentenceOf(failure), tone: 'error' }),
        )
      }
    />
  );
}
