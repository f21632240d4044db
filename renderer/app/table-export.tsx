import { type ReactNode, useCallback } from 'react';
import { receiveFile } from '../platform/client.ts';
import { type ExportTable, TableExportContext } from '../ui/table-export-context.ts';
import { useToast } from '../ui/toast.tsx';
import { useChange } from './data.ts';

/** Lets every table under it be exported, and says where the file went. */
export function TableExportProvider({ children }: { readonly children: ReactNode }) {
  const { run } = useChange('tables.save');
  const toast = useToast();
  const exportTable = useCallback<ExportTable>(
    (table, format) => {
      const rows = `${table.rows.length.toLocaleString('en-GB')} ${table.rows.length === 1 ? 'row' : 'rows'}`;
      void run({ table, format }).then(async (saved) => {
        if (saved === undefined || saved.how === 'cancelled') return;
        await receiveFile(saved);
        const where = saved.how === 'saved' ? 'saved' : 'in your downloads';
        toast.show({ message: `${rows} exported: ${saved.name} is ${where}` });
      });
    },
    [run, toast],
  );
  return <TableExportContext value={exportTable}>{children}</TableExportContext>;
}
