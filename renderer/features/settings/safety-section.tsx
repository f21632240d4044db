import { Copy } from 'lucide-react';
import { useState } from 'react';
import type { DataCopy, SafetyStatus } from '../../../shared/contract/safety.ts';
import { countOf } from '../../../shared/domain/text.ts';
import { useCall, useChange } from '../../app/data.ts';
import { Fetched } from '../../app/fetched.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { dataColumns } from '../../ui/data-table-columns.ts';
import { FactList } from '../../ui/fact-list.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useToast } from '../../ui/toast.tsx';
import styles from './settings.module.css';

const WHY: Readonly<Record<DataCopy['why'], string>> = {
  close: 'When the app was closed',
  migration: 'Before the app was updated',
  asked: 'You asked for it',
  restore: 'Before another copy was restored',
};

/** "22 Nov 2026, 15:40", on the laptop's clock. */
const WHEN = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
const when = (copy: DataCopy) => WHEN.format(new Date(copy.madeAt));
const size = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1_000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
const holds = (copy: DataCopy) =>
  `${countOf(copy.staff, 'person', 'people')}, ${countOf(copy.ratings, 'rating')}, ${countOf(copy.actions, 'action')}`;

function copyColumns(onRestore: (copy: DataCopy) => void) {
  const col = dataColumns<DataCopy>();
  return col.columns([
    col.accessor('madeAt', { header: 'Made', meta: { noWrap: true }, cell: ({ row }) => when(row.original) }),
    col.accessor((c) => WHY[c.why], { id: 'why', header: 'Why' }),
    col.accessor(holds, { id: 'holds', header: 'Holds', enableSorting: false }),
    col.accessor('bytes', {
      header: 'Size',
      meta: { align: 'end', noWrap: true },
      cell: ({ row }) => size(row.original.bytes),
    }),
    col.display({
      id: 'restore',
      header: 'Restore',
      meta: { hideHeader: true, align: 'end' },
      cell: ({ row }) => (
        <Button
          size="s"
          aria-label={`Restore the copy of ${when(row.original)}`}
          onPress={() => onRestore(row.original)}
        >
          Restore
        </Button>
      ),
    }),
  ]);
}

export function SafetySection() {
  const status = useCall('safety.status', {});
  const isSample = useCall('app.start', {}).data?.isSample ?? false;
  return (
    <Fetched of={status} what="where the data is">
      {(s) => (isSample ? <SampleSafety /> : <Safety status={s} />)}
    </Fetched>
  );
}

/** The sample school has nothing to keep safe. */
function SampleSafety() {
  return (
    <Notice>
      This is the sample school, in a file of its own that goes when you leave it: there is nothing to copy or restore.
      Your own school’s data and its copies are as you left them.
    </Notice>
  );
}

function Safety({ status }: { readonly status: SafetyStatus }) {
  const [restoring, setRestoring] = useState<DataCopy | null>(null);
  const copyNow = useChange('safety.copyNow');
  const restore = useChange('safety.restore');
  const toast = useToast();
  const [columns] = useState(() => copyColumns(setRestoring));

  return (
    <div className={styles.stack}>
      {status.warning === null ? null : <Notice tone="due">{status.warning}</Notice>}
      <Card title="Where the data is">
        <FactList
          facts={[
            { term: 'Folder', value: status.folder },
            { term: 'File', value: status.file },
            { term: 'Size', value: size(status.bytes) },
          ]}
        />
      </Card>
      <Card
        title="Copies"
        facts="Made each time the app is closed and before each update, then opened and checked"
        flush={status.copies.length > 0}
        actions={
          <Button
            icon={<Copy />}
            isDisabled={copyNow.isChanging}
            onPress={async () => {
              const copy = await copyNow.run({});
              if (copy) toast.show({ message: `Copy made and checked: ${holds(copy)}` });
            }}
          >
            Make a copy now
          </Button>
        }
      >
        {status.copies.length === 0 ? (
          <p className={styles.quiet}>None yet: the first is made when you close the app.</p>
        ) : (
          <DataTable
            label="Copies of the data"
            columns={columns}
            rows={status.copies}
            getRowId={(c) => c.id}
            initialSorting={[{ id: 'madeAt', desc: true }]}
            bare
          />
        )}
      </Card>
      <ConfirmDialog
        title={restoring ? `Restore the copy of ${when(restoring)}?` : ''}
        confirmLabel="Restore this copy"
        isOpen={restoring !== null}
        onOpenChange={(isOpen) => (isOpen ? undefined : setRestoring(null))}
        onConfirm={async () => {
          if (restoring === null) return;
          await restore.change({ id: restoring.id });
          toast.show({ message: `The copy of ${when(restoring)} is now your data` });
        }}
      >
        <p>
          Everything goes back to how it was then{restoring ? ` (${holds(restoring)})` : ''}. What has been entered
          since is taken out. Your data as it is now is copied first, so you can come back to it from this list.
        </p>
      </ConfirmDialog>
    </div>
  );
}
