import { Rows3, Search, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Input, MenuTrigger, Button as PlainButton, Popover, SearchField } from 'react-aria-components';
import { Button } from './button.tsx';
import floating from './popover.module.css';
import { TableMenuList } from './table-menu.tsx';
import styles from './table-toolbar.module.css';

interface FilterBoxProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** Looks for free text in all columns. */
export function TableFilterBox({ text, onChange }: FilterBoxProps) {
  return (
    <SearchField aria-label="Filter" value={text} onChange={onChange} className={styles.filter ?? ''}>
      <Search aria-hidden="true" />
      <Input placeholder="Filter" className={styles.filterInput ?? ''} />
      <PlainButton className={styles.clear ?? ''}>
        <X />
      </PlainButton>
    </SearchField>
  );
}

interface GroupMenuProps {
  readonly groupings: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
  readonly onOpenAll: (isOpen: boolean) => void;
}

export function TableGroupMenu({ groupings, chosen, onChoose, onOpenAll }: GroupMenuProps) {
  const name = groupings.find((g) => g.id === chosen)?.name;
  const option = (id: string | null, label: string) => ({
    id: `group:${id ?? ''}`,
    label,
    isChosen: id === chosen,
    onAction: () => onChoose(id),
  });
  const sections = [
    { label: 'Group by', items: [option(null, 'Not grouped'), ...groupings.map((g) => option(g.id, g.name))] },
    {
      label: 'Groups',
      items:
        chosen === null
          ? []
          : [
              { id: 'open', label: 'Open all groups', onAction: () => onOpenAll(true) },
              { id: 'close', label: 'Close all groups', onAction: () => onOpenAll(false) },
            ],
    },
  ];
  return (
    <MenuTrigger>
      <Button variant="quiet" icon={<Rows3 />}>
        {name === undefined ? 'Group' : `Group: ${name}`}
      </Button>
      <Popover className={floating.popover ?? ''} offset={4} placement="bottom start">
        <TableMenuList label="Group" sections={sections} />
      </Popover>
    </MenuTrigger>
  );
}

export interface FilterChip {
  readonly id: string;
  /** "Role: Teacher". */
  readonly words: string;
  readonly onRemove: () => void;
}

interface FilterChipsProps {
  readonly chips: readonly FilterChip[];
  /** "38 of 44 shown"; empty while nothing is filtered. */
  readonly shown: string;
  readonly onClear: () => void;
}

/** What the rows are filtered by, each to be taken away, and how many are left. */
export function TableFilterChips({ chips, shown, onClear }: FilterChipsProps) {
  return (
    <div className={styles.chips} data-empty={shown === '' || undefined}>
      {chips.length > 0 ? (
        <ul className={styles.chipList} aria-label="Filters">
          {chips.map((chip) => (
            <li key={chip.id} className={styles.chip}>
              <span>{chip.words}</span>
              <PlainButton
                className={styles.chipRemove ?? ''}
                aria-label={`Remove the filter ${chip.words}`}
                onPress={chip.onRemove}
              >
                <X aria-hidden="true" />
              </PlainButton>
            </li>
          ))}
        </ul>
      ) : null}
      {chips.length > 0 ? (
        <Button variant="quiet" size="s" onPress={onClear}>
          Clear filters
        </Button>
      ) : null}
      <p role="status" className={styles.shown}>
        {shown}
      </p>
    </div>
  );
}

interface SelectionBarProps {
  readonly count: number;
  readonly shown: number;
  /** Selected rows that a filter hides. */
  readonly hidden: number;
  /** What the keys act on meanwhile, in a sentence; may be empty. */
  readonly keys: string;
  readonly actions: ReactNode;
  readonly onEdit: (() => void) | null;
  readonly onClear: () => void;
}

export function TableSelectionBar({ count, shown, hidden, keys, actions, onEdit, onClear }: SelectionBarProps) {
  if (count === 0) return null;
  return (
    <div className={styles.bar} data-bar>
      <p>
        <strong>{count} selected</strong>
        {hidden > 0 ? `, ${hidden} of them not shown now` : ` of ${shown} shown`}
        {keys === '' ? null : <span className={styles.keys}>{keys}</span>}
      </p>
      <div className={styles.barActions}>
        {onEdit ? <Button onPress={onEdit}>Edit…</Button> : null}
        {actions}
        <Button variant="quiet" onPress={onClear}>
          Clear selection
        </Button>
      </div>
    </div>
  );
}
