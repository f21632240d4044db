import { Search, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Input, SearchField } from 'react-aria-components';
import { Button as TextButton } from './button.tsx';
import styles from './data-table.module.css';
import type { TableSelection } from './data-table.tsx';

interface ToolsProps {
  readonly filter: { readonly text: string; readonly onChange: (text: string) => void } | null;
  readonly tools: ReactNode;
  readonly selection: TableSelection | null;
  readonly shownIds: readonly string[];
}

/** What stands above a table: its filter, the caller's controls, and the bar of what is selected. */
export function DataTableTools({ filter, tools, selection, shownIds }: ToolsProps) {
  const count = selection ? selection.selected.size : 0;
  return (
    <>
      {filter || tools ? (
        <div className={styles.tools}>
          {filter ? (
            <SearchField
              aria-label="Filter"
              value={filter.text}
              onChange={filter.onChange}
              className={styles.filter ?? ''}
            >
              <Search aria-hidden="true" />
              <Input placeholder="Filter" className={styles.filterInput ?? ''} />
              <Button className={styles.clear ?? ''}>
                <X />
              </Button>
            </SearchField>
          ) : null}
          {tools}
        </div>
      ) : null}
      {selection && count > 0 ? (
        <div className={styles.bar}>
          <p>
            <strong>{count} selected</strong> of {shownIds.length} shown
          </p>
          <div className={styles.barActions}>
            {selection.actions}
            <TextButton variant="quiet" onPress={() => selection.onChange(new Set())}>
              Clear selection
            </TextButton>
          </div>
        </div>
      ) : null}
    </>
  );
}
