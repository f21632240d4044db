import { useMemo, useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { dataColumns } from '../../../ui/data-table-columns.ts';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { Tick } from '../../../ui/tick.tsx';
import type { ChangeLine } from './change-lists.ts';
import styles from './changes.module.css';
import { type ShownValues, useShownValues } from './shown-values.ts';
import { grouped, numberOf } from './words.ts';

interface ChangedTableProps {
  readonly lines: readonly ChangeLine[];
  readonly onTake: (fields: readonly { readonly row: number; readonly field: string }[], isTaken: boolean) => unknown;
}

/** What changes about students who are here, one field a line: what stands, what the file says, and a tick to take it. */
export function ChangedTable({ lines, onTake }: ChangedTableProps) {
  const shown = useShownValues();
  const isFoundOtherwise = lines.some(({ row }) => row.matchedBy !== '' && row.matchedBy !== BY_UPN);
  const columns = useMemo(() => columnsOf(shown, onTake, isFoundOtherwise), [shown, onTake, isFoundOtherwise]);
  const kept = lines.filter((line) => !line.isTaken);
  /** The lines that were not taken when somebody asked for them: one that is taken then stays in sight. */
  const [only, setOnly] = useState<ReadonlySet<string> | null>(null);
  const inSight = useMemo(() => (only === null ? lines : lines.filter((l) => only.has(lineId(l)))), [lines, only]);
  const older = lines.filter((line) => line.change.isOlder);
  const isOlderTaken = older.every((line) => line.isTaken);
  return (
    <>
      {kept.length > 0 || older.length > 1 || only !== null ? (
        <div className={styles.bar}>
          <p className={styles.about}>
            {grouped(kept.length)} of {numberOf(lines.length, 'difference')} {kept.length === 1 ? 'is' : 'are'} not
            taken: what is here stays.
            {older.length > 1 ? ` ${grouped(older.length)} are newer here than in the file.` : ''}
          </p>
          {only !== null || (kept.length > 0 && kept.length < lines.length) ? (
            <Button size="s" onPress={() => setOnly(only === null ? new Set(kept.map(lineId)) : null)}>
              {only === null
                ? `Show only ${kept.length === 1 ? 'the one' : `the ${grouped(kept.length)}`} not taken`
                : `Show all ${grouped(lines.length)}`}
            </Button>
          ) : null}
          {older.length > 1 ? (
            <Button size="s" onPress={() => onTake(older.map(fieldOf), !isOlderTaken)}>
              {isOlderTaken
                ? `Keep all ${grouped(older.length)} as they are here`
                : `Take all ${grouped(older.length)} from the file`}
            </Button>
          ) : null}
        </div>
      ) : null}
      <DataTable
        key={shown.key}
        label="Changed"
        columns={columns}
        rows={inSight}
        getRowId={lineId}
        rowLabel={({ row }) => shown.name(row.name)}
        filter={inSight.length > 10}
        emptyMessage="Nothing changes about anybody who is here"
        stickyHeader
      />
    </>
  );
}

/** The way that needs no mention. */
const BY_UPN = 'by UPN';

const fieldOf = ({ row, change }: ChangeLine) => ({ row: row.row, field: change.field });
const lineId = ({ row, change }: ChangeLine) => `${row.row} ${change.field}`;

function columnsOf(shown: ShownValues, onTake: ChangedTableProps['onTake'], isFoundOtherwise: boolean) {
  const col = dataColumns<ChangeLine>();
  const now = ({ change }: ChangeLine) => shown.value(change.field, change.now);
  const label = ({ change }: ChangeLine) => shown.label(change.field, change.label);
  return col.columns([
    col.accessor('isTaken', {
      header: 'Take',
      enableGlobalFilter: false,
      meta: { align: 'center', width: '64px' },
      cell: ({ row: { original: line } }) => (
        <Tick
          label={`Take ${label(line)} ${now(line)} for ${shown.name(line.row.name)}`}
          isSelected={line.isTaken}
          isTabStop
          onChange={(isTaken) => onTake([fieldOf(line)], isTaken)}
        />
      ),
    }),
    col.accessor((line) => shown.name(line.row.name), {
      id: 'name',
      header: 'Name',
      meta: { namesRow: true, noWrap: true },
    }),
    col.accessor((line) => (line.row.yearGroup === null ? '' : `Year ${line.row.yearGroup}`), {
      id: 'year',
      header: 'Year',
      sortFn: 'alphanumeric',
      meta: { noWrap: true, width: '84px' },
    }),
    col.accessor(label, { id: 'field', header: 'What', meta: { noWrap: true } }),
    col.accessor((line) => shown.value(line.change.field, line.change.was) || 'Not known', {
      id: 'was',
      header: 'Here now',
      meta: { width: '130px' },
      cell: ({ getValue, row: { original: line } }) => (
        <span className={line.isTaken ? styles.replaced : undefined} title={getValue()}>
          {getValue()}
        </span>
      ),
    }),
    col.accessor(now, {
      id: 'now',
      header: 'File says',
      meta: { width: '130px' },
      cell: ({ getValue, row: { original: line } }) => (
        <span className={line.isTaken ? styles.taken : styles.kept} title={getValue()}>
          {getValue()}
        </span>
      ),
    }),
    col.accessor((line) => shown.source(line.change.field, line.change.wasFrom), {
      id: 'from',
      header: 'What is here is from',
      meta: { width: isFoundOtherwise ? '190px' : '260px' },
      cell: ({ getValue, row: { original: line } }) => (
        <span title={getValue()}>
          {line.change.isOlder ? <StatusChip tone="due">Newer than this file</StatusChip> : null} {getValue()}
        </span>
      ),
    }),
    ...(isFoundOtherwise
      ? [
          col.accessor((line) => (line.row.matchedBy === BY_UPN ? '' : line.row.matchedBy), {
            id: 'found',
            header: 'Found',
            meta: { width: '120px' },
          }),
        ]
      : []),
    col.accessor((line) => line.row.row, {
      id: 'row',
      header: 'Row',
      enableGlobalFilter: false,
      meta: { align: 'end', width: '64px' },
    }),
  ]);
}
