import type { ShownTable } from '../../../shared/contract/documents.ts';
import type { Context } from '../context.ts';
import type { Handlers } from '../dispatcher.ts';
import { safeFileName } from '../documents/file-name.ts';
import { AppError } from '../errors.ts';

const MEDIA_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

/** Saves a table as it is shown. What the page hides, it has not sent. */
export function tableExportService(app: Context): Pick<Handlers, 'tables.save'> {
  return {
    'tables.save': async ({ table, format }) => {
      assertWhole(table);
      const { today } = app.ports.now();
      const name = safeFileName(`${table.title} ${today}`, format);
      const bytes = await bytesOf(table, format, { schoolName: app.store.school.get().name, today });
      return app.ports.files.save({ name, bytes }, MEDIA_TYPES[format]);
    },
  };
}

function assertWhole({ columns, rows }: ShownTable): void {
  if (rows.every((row) => row.length === columns.length)) return;
  throw new AppError('validation', 'The table could not be exported: a row has more or fewer cells than headings.');
}

// The libraries behind the files are large and start-up does not need them.
async function bytesOf(
  table: ShownTable,
  format: keyof typeof MEDIA_TYPES,
  facts: { readonly schoolName: string; readonly today: string },
): Promise<Uint8Array> {
  if (format === 'csv') {
    const { tableToCsv } = await import('../documents/table/table-to-csv.ts');
    return tableToCsv(table);
  }
  const { tableToExcel } = await import('../documents/table/table-to-excel.ts');
  return tableToExcel(table, facts);
}
