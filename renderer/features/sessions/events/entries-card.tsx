import { ChevronDown, FileSpreadsheet, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { EntryPatch, EventEntry, EventRow, NewEntry } from '../../../../shared/contract/events.ts';
import { followOnsOf } from '../../../../shared/domain/competitions.ts';
import { ENTRY_STAGES, type EntryStage, PERMISSIONS, type Permission } from '../../../../shared/domain/events.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { useChange } from '../../../app/data.ts';
import { usePrivacy } from '../../../app/privacy.ts';
import { studentPath } from '../../../app/student-path.ts';
import { Button } from '../../../ui/button.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Menu } from '../../../ui/menu.tsx';
import type { RowChange } from '../../../ui/table-edit.ts';
import { useToast } from '../../../ui/toast.tsx';
import type { useStudentNames } from '../use-people.ts';
import { entryColumns } from './entry-columns.tsx';
import { entryEdits, PERMISSION_OPTIONS, STAGE_OPTIONS } from './entry-edits.ts';
import { type EntryRow, entryRow } from './entry-rows.ts';
import styles from './events.module.css';

interface EntriesCardProps {
  readonly event: EventRow;
  readonly entries: readonly EventEntry[];
  readonly names: ReturnType<typeof useStudentNames>;
  readonly onAdd: () => void;
  readonly onLetters: () => void;
}

/** What is known of the event is not to be pushed out of reach by a long list. */
const TABLE_HEIGHT = 'max(320px, 52vh)';
const BY_NAME = [{ id: 'name', desc: false }];
const patchesOf = (changes: readonly RowChange[]) => changes as readonly RowChange<EntryPatch>[];

/** Who was invited, entered and took part, each changed where it stands, pasted from Excel by name, or together. */
export function EntriesCard({ event, entries, names, onAdd, onLetters }: EntriesCardProps) {
  const { change: updateEntry } = useChange('events.updateEntry');
  const { change: updateAll, run: runAll } = useChange('events.updateEntries');
  const remove = useChange('events.removeEntries');
  const toast = useToast();
  const [, goTo] = useLocation();
  const { isOn: isMasked } = usePrivacy();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const eventId = event.id;

  const rows = useMemo(
    () => entries.map((entry) => entryRow(entry, event, names.byId.get(entry.studentId), names.nameOf)),
    [entries, event, names],
  );
  const columns = useMemo(() => {
    const edits = entryEdits([...names.byId.values()], isMasked, followOnsOf(event.name));
    return entryColumns((id, patch) => updateEntry({ id, patch }), edits, event);
  }, [names, isMasked, event, updateEntry]);
  const selected = useMemo(() => new Set(rows.map(({ id }) => id).filter((id) => picked.has(id))), [rows, picked]);

  const setAll = (patch: EntryPatch, words: string) =>
    void runAll({
      eventId,
      changes: [...selected].map((id) => ({ id, patch })),
      what: `Set ${countOf(selected.size, 'student')} of ${event.name} to “${words}”`,
    }).then((done) => {
      if (!done) return;
      const message = `${countOf(done.changed, 'student')}: ${words.toLowerCase()}`;
      // Without a change there is no step of its own to take back.
      toast.show(done.changed > 0 ? { message, undo: true } : { message: 'Nothing to change: it is so already' });
    });
  const takeOff = async (ids: readonly string[]) => {
    const done = await remove.run({ ids: [...ids] });
    if (done) toast.show({ message: `${countOf(done.removed, 'student')} taken off the list`, undo: true });
  };
  const whyNotNew = (added: object): string | null => {
    const { studentId } = added as Partial<NewEntry>;
    return rows.some((row) => row.studentId === studentId) ? 'This student is on the list already' : null;
  };
  const send = (changes: readonly RowChange[], what: string, added: readonly object[] = []) =>
    updateAll({ eventId, changes: [...patchesOf(changes)], added: [...added] as NewEntry[], what });

  if (rows.length === 0) {
    return (
      <EmptyState
        title="Nobody is invited yet"
        action={
          <Button variant="primary" icon={<Plus />} onPress={onAdd}>
            Add students
          </Button>
        }
      >
        Choose the students to invite: by name, by year group, or all target students of a year.
      </EmptyState>
    );
  }
  return (
    <DataTable<EntryRow>
      label="Entries"
      columns={columns}
      rows={rows}
      getRowId={({ id }) => id}
      rowLabel={({ name }) => name}
      onOpenRow={({ studentId }) => goTo(studentPath(studentId))}
      rowActions={(row) => [
        {
          id: 'student',
          label: 'Open the student’s page',
          shortcut: 'Ctrl+Enter',
          onAction: () => goTo(studentPath(row.studentId)),
        },
        { id: 'off', label: 'Take off the list', isDanger: true, onAction: () => void takeOff([row.id]) },
      ]}
      rememberKey={`event-entries${event.needsPermission ? '-permission' : ''}${event.isCompetition ? '-results' : ''}`}
      exportTitle={event.name}
      initialSorting={BY_NAME}
      grid
      filter
      tools={
        <div className={styles.bar}>
          <Button icon={<FileSpreadsheet />} onPress={onLetters}>
            Letters list…
          </Button>
          <Button variant="primary" icon={<Plus />} onPress={onAdd}>
            Add students
          </Button>
        </div>
      }
      onChanges={(changes, what) => send(changes, what)}
      {...(isMasked
        ? {}
        : {
            onNewRows: (added: readonly object[], changes: readonly RowChange[], what: string) =>
              send(changes, what, added),
            whyNotNew,
          })}
      selection={{
        selected,
        onChange: setPicked,
        actions: (
          <>
            <Menu
              label="Stage"
              trigger={<Button icon={<ChevronDown />}>Stage</Button>}
              items={STAGE_OPTIONS.map(({ value, label }) => ({
                id: value,
                label,
                onAction: () => setAll({ stage: value as EntryStage }, ENTRY_STAGES[value]),
              }))}
            />
            {event.needsPermission ? (
              <Menu
                label="Permission"
                trigger={<Button icon={<ChevronDown />}>Permission</Button>}
                items={PERMISSION_OPTIONS.map(({ value, label }) => ({
                  id: value,
                  label,
                  onAction: () =>
                    setAll({ permission: value as Permission }, `Permission: ${PERMISSIONS[value].toLowerCase()}`),
                }))}
              />
            ) : null}
            <Button variant="danger" onPress={() => void takeOff([...selected])}>
              Take off the list
            </Button>
          </>
        ),
      }}
      maxHeight={TABLE_HEIGHT}
      emptyMessage="Nobody"
    />
  );
}
