import { type ReactNode, useState } from 'react';
import { countOf } from '../../shared/domain/text.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';
import { PlainTable } from './plain-table.tsx';
import type { EditPlan, NewRow } from './table-edit-plan.ts';
import styles from './table-edit-preview.module.css';

/** So many lines are shown at first; the rest on asking, for a long list is slow to draw. */
const SHOWN_AT_FIRST = 100;
const MOST_WARNINGS = 3;

interface EditPreviewProps {
  readonly plan: EditPlan;
  /** The column has been named above. */
  readonly hasOneColumn?: boolean;
  /** The rows that would be added, between what changes and what cannot be read. */
  readonly children?: ReactNode;
}

/** What an edit would do, before it is done: first what is there already and would change, last what cannot be read. */
export function EditPreview({ plan, hasOneColumn = false, children }: EditPreviewProps) {
  const { cells, unread, notes, warnings } = plan;
  const isOneColumn = hasOneColumn && new Set(cells.map((c) => c.columnName)).size === 1;
  return (
    <>
      {warnings.length > 0 ? (
        <Notice tone="due">
          {warnings.slice(0, MOST_WARNINGS).join(' ')}
          {warnings.length > MOST_WARNINGS ? ` And ${warnings.length - MOST_WARNINGS} more.` : ''}
        </Notice>
      ) : null}
      {notes.map((note) => (
        <p key={note} className={styles.quiet}>
          {note}
        </p>
      ))}
      {cells.length > 0 ? (
        <LongTable
          label="What will change"
          headings={['Row', ...(isOneColumn ? [] : ['Column']), 'Now', 'Will be']}
          rows={cells.map((c) => [
            c.rowName,
            ...(isOneColumn ? [] : [c.columnName]),
            <span key="before" className={styles.before}>
              {said(c.before)}
            </span>,
            said(c.after),
          ])}
        />
      ) : null}
      {children}
      {unread.length > 0 ? (
        <>
          <Notice tone="due">
            {unread.length === 1
              ? 'One cannot be read, and stays as it is.'
              : `${unread.length} cannot be read, and stay as they are.`}
          </Notice>
          <LongTable
            label="What cannot be read"
            headings={['Row', 'Column', 'What it says', 'Why not']}
            rows={unread.map((u) => [u.rowName, u.columnName, said(u.text), u.sentence])}
          />
        </>
      ) : null}
    </>
  );
}

/** The rows that would be added, with what their cells will say. */
export function NewRowsPreview({ rows }: { readonly rows: EditPlan['newRows'] }) {
  const columns = [...new Set(rows.flatMap((row) => row.cells.map((c) => c.columnName)))];
  const textIn = (row: NewRow, column: string) => row.cells.find((c) => c.columnName === column)?.says ?? '';
  return (
    <LongTable
      label="New rows"
      headings={columns}
      rows={rows.map((row) => columns.map((column) => textIn(row, column)))}
    />
  );
}

const said = (text: string): ReactNode => (text === '' ? <span className={styles.empty}>empty</span> : text);

interface LongTableProps {
  readonly label: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly ReactNode[])[];
}

function LongTable({ label, headings, rows }: LongTableProps) {
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? rows : rows.slice(0, SHOWN_AT_FIRST);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls can be scrolled by keyboard */}
      <section className={styles.region} aria-label={label} tabIndex={0}>
        <PlainTable className={styles.table} label={label} headings={headings} rows={shown} />
      </section>
      {shown.length < rows.length ? (
        <div>
          <Button variant="quiet" size="s" onPress={() => setShowsAll(true)}>
            Show all {rows.length.toLocaleString('en-GB')}
          </Button>
        </div>
      ) : null}
    </>
  );
}

/** "38 cells in 12 rows". */
export function extentOf({ cells, changes }: EditPlan): string {
  return `${countOf(cells.length, 'cell')} in ${countOf(changes.length, 'row')}`;
}
