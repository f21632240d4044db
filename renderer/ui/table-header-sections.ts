import type { Arrangement } from './table-arrangement.ts';
import { withSort } from './table-arrangement.ts';
import type { FilterKind } from './table-filters.ts';
import type { TableMenuSection } from './table-menu.tsx';

/** What the order of a column's values is called. */
export type SortWords = 'text' | 'number' | 'date' | 'flag' | 'own';

const SORT_WORDS: Readonly<Record<SortWords, readonly [string, string]>> = {
  text: ['A to Z', 'Z to A'],
  number: ['smallest first', 'largest first'],
  date: ['earliest first', 'latest first'],
  flag: ['No first', 'Yes first'],
  own: ['in order', 'in reverse order'],
};

export interface HeaderMenuColumn {
  readonly id: string;
  readonly name: string;
  readonly sort: SortWords | null;
  readonly filter: FilterKind | null;
  readonly isFiltered: boolean;
  /** Whether its rows can be, or are, grouped by it. */
  readonly canGroup: boolean;
  readonly isGrouped: boolean;
  readonly isPinned: boolean;
  readonly canHide: boolean;
  readonly canMoveLeft: boolean;
  readonly canMoveRight: boolean;
  readonly hasOwnWidth: boolean;
}

export interface HeaderMenuActions {
  readonly sort: (sort: Arrangement['sort']) => void;
  readonly filter: () => void;
  readonly clearFilter: () => void;
  readonly group: (isOn: boolean) => void;
  readonly pin: (isOn: boolean) => void;
  readonly move: (step: -1 | 1) => void;
  /** Changes the width by so many px; null gives back the usual one. */
  readonly widen: (px: number | null) => void;
  readonly hide: () => void;
}

const STEP = 24;

/** The menu of a column's header. */
export function headerSections(
  column: HeaderMenuColumn,
  sort: Arrangement['sort'],
  actions: HeaderMenuActions,
): readonly TableMenuSection[] {
  return [
    { label: 'Sort', items: sortItems(column, sort, actions) },
    {
      label: 'Filter and group',
      items: [
        ...(column.filter ? [{ id: 'filter', label: 'Filter…', onAction: actions.filter }] : []),
        ...(column.isFiltered ? [{ id: 'clear', label: 'Clear this filter', onAction: actions.clearFilter }] : []),
        ...(column.canGroup
          ? [
              {
                id: 'group',
                label: column.isGrouped ? 'Stop grouping by this' : `Group by ${column.name.toLowerCase()}`,
                onAction: () => actions.group(!column.isGrouped),
              },
            ]
          : []),
      ],
    },
    {
      label: 'The column',
      items: [
        {
          id: 'pin',
          label: column.isPinned ? 'Let it scroll' : 'Keep in view',
          onAction: () => actions.pin(!column.isPinned),
        },
        {
          id: 'left',
          label: 'Move left',
          stays: true,
          isDisabled: !column.canMoveLeft,
          onAction: () => actions.move(-1),
        },
        {
          id: 'right',
          label: 'Move right',
          stays: true,
          isDisabled: !column.canMoveRight,
          onAction: () => actions.move(1),
        },
        { id: 'wider', label: 'Wider', stays: true, onAction: () => actions.widen(STEP) },
        { id: 'narrower', label: 'Narrower', stays: true, onAction: () => actions.widen(-STEP) },
        { id: 'reset', label: 'Reset width', isDisabled: !column.hasOwnWidth, onAction: () => actions.widen(null) },
        { id: 'hide', label: 'Hide', isDisabled: !column.canHide, onAction: actions.hide },
      ],
    },
  ];
}

function sortItems(
  { id, sort: words }: HeaderMenuColumn,
  sort: Arrangement['sort'],
  actions: HeaderMenuActions,
): TableMenuSection['items'] {
  if (words === null) return [];
  const [up, down] = SORT_WORDS[words];
  const isOtherSorted = sort.some((s) => s.id !== id);
  const now = sort.find((s) => s.id === id);
  // What the heading itself does when it is pressed: up, then down, then not at all.
  const next = now === undefined ? 'asc' : now.desc ? null : 'desc';
  const item = (direction: 'asc' | 'desc', isNext: boolean) => ({
    id: isNext ? `then-${direction}` : direction,
    label: `${isNext ? 'Then by this,' : 'Sort'} ${direction === 'asc' ? up : down}`,
    ...(direction === next ? { shortcut: isNext ? 'Shift+Enter' : 'Enter' } : {}),
    onAction: () => actions.sort(withSort(sort, id, direction, isNext)),
  });
  return [
    item('asc', false),
    item('desc', false),
    ...(isOtherSorted ? [item('asc', true), item('desc', true)] : []),
    ...(now
      ? [{ id: 'unsort', label: 'Do not sort by this', onAction: () => actions.sort(withSort(sort, id, null)) }]
      : []),
  ];
}
