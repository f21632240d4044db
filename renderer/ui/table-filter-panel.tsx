import { Check } from 'lucide-react';
import { useMemo, useState } from 'react';
import { ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { Button } from './button.tsx';
import { classes } from './classes.ts';
import { DateField } from './date-field.tsx';
import { InputField } from './input-field.tsx';
import list from './list.module.css';
import { NumberField } from './number-field.tsx';
import floating from './popover.module.css';
import { BLANK, type ColumnFilter, countChoices, type FilterKind, isActive } from './table-filters.ts';
import { useAnchor } from './table-menu.tsx';
import styles from './table-tools.module.css';

interface FilterPanelProps {
  /** What is filtered, and what it hangs from; null while it is closed. */
  readonly open: { readonly name: string; readonly kind: FilterKind; readonly anchor: HTMLElement } | null;
  readonly filter: ColumnFilter | null;
  /** The values in the rows that the other filters let through. */
  readonly values: readonly unknown[];
  readonly onChange: (filter: ColumnFilter | null) => void;
  readonly onClose: () => void;
}

/** Narrows one column; what is chosen shows at once in the table. */
export function TableFilterPanel({ open, filter, values, onChange, onClose }: FilterPanelProps) {
  const trigger = useAnchor(open?.anchor ?? null);
  const label = open ? `Filter by ${open.name}` : 'Filter';
  return (
    <Popover
      triggerRef={trigger}
      aria-label={label}
      isOpen={open !== null}
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      className={floating.popover ?? ''}
      placement="bottom start"
      offset={4}
    >
      <div className={classes(floating.pad, styles.panel)}>
        <p className={styles.panelTitle}>{label}</p>
        {open ? <FilterFields kind={open.kind} filter={filter} values={values} onChange={onChange} /> : null}
        <div className={styles.panelEnd}>
          <Button
            size="s"
            variant="quiet"
            isDisabled={filter === null || !isActive(filter)}
            onPress={() => {
              onChange(null);
              onClose();
            }}
          >
            Clear
          </Button>
          <Button size="s" onPress={onClose}>
            Done
          </Button>
        </div>
      </div>
    </Popover>
  );
}

interface FilterFieldsProps extends Pick<FilterPanelProps, 'filter' | 'values' | 'onChange'> {
  readonly kind: FilterKind;
}

function FilterFields({ kind, filter, values, onChange }: FilterFieldsProps) {
  switch (kind) {
    case 'text':
      return (
        <InputField
          label="Contains"
          autoFocus
          value={filter?.kind === 'text' ? filter.contains : ''}
          onChange={(contains) => onChange({ kind, contains })}
        />
      );
    case 'choice':
      return (
        <Choices
          values={values}
          chosen={filter?.kind === 'choice' ? filter.values : []}
          onChange={(chosen) => onChange({ kind, values: chosen })}
        />
      );
    case 'number': {
      const { from, to } = filter?.kind === 'number' ? filter : { from: null, to: null };
      return (
        <div className={styles.ends}>
          <NumberField label="From" autoFocus value={from} onCommit={(n) => onChange({ kind, from: n, to })} />
          <NumberField label="To" value={to} onCommit={(n) => onChange({ kind, from, to: n })} />
        </div>
      );
    }
    case 'date': {
      const { from, to } = filter?.kind === 'date' ? filter : { from: null, to: null };
      return (
        <div className={styles.days}>
          <DateField label="From" value={from} onCommit={(day) => onChange({ kind, from: day, to })} />
          <DateField label="To" value={to} onCommit={(day) => onChange({ kind, from, to: day })} />
        </div>
      );
    }
  }
}

/** Lists longer than this get a field to look in. */
const LONG_LIST = 10;

interface ChoicesProps {
  readonly values: readonly unknown[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

function Choices({ values, chosen, onChange }: ChoicesProps) {
  const [sought, setSought] = useState('');
  const all = useMemo(() => {
    const there = countChoices(values);
    // What is ticked stays in the list when no row has it any more, to be unticked.
    const gone = chosen.filter((c) => !there.some((t) => t.choice === c)).map((choice) => ({ choice, count: 0 }));
    return [...there, ...gone].map((c) => ({ ...c, id: `=${c.choice}`, words: c.choice || BLANK }));
  }, [values, chosen]);
  const shown = all.filter((c) => c.words.toLowerCase().includes(sought.trim().toLowerCase()));
  const isLong = all.length > LONG_LIST;
  return (
    <>
      {isLong ? <InputField label="Look for" autoFocus value={sought} onChange={setSought} /> : null}
      <ListBox
        aria-label="Show rows with"
        className={classes(list.list, styles.choices)}
        items={shown}
        autoFocus={isLong ? false : 'first'}
        selectionMode="multiple"
        selectionBehavior="toggle"
        // Escape closes the panel; it must not untick everything first.
        escapeKeyBehavior="none"
        selectedKeys={chosen.map((c) => `=${c}`)}
        renderEmptyState={() => <p className={styles.nothing}>Nothing called “{sought}”</p>}
        onSelectionChange={(keys) => {
          const isOn = (id: string) => keys === 'all' || keys.has(id);
          const hidden = chosen.filter((c) => !shown.some((s) => s.choice === c));
          onChange([...hidden, ...shown.filter((s) => isOn(s.id)).map((s) => s.choice)]);
        }}
      >
        {(item) => (
          <ListBoxItem id={item.id} textValue={item.words} className={list.item ?? ''}>
            {({ isSelected }) => (
              <>
                <span className={classes(list.mark, list.box)} aria-hidden="true">
                  {isSelected ? <Check strokeWidth={3} /> : null}
                </span>
                <span className={classes(list.words, styles.counted)}>
                  <span className={item.choice === '' ? styles.blank : undefined}>{item.words}</span>
                  <span className={styles.count}>{item.count}</span>
                </span>
              </>
            )}
          </ListBoxItem>
        )}
      </ListBox>
    </>
  );
}
