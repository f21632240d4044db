import { createContext, useContext } from 'react';
import type { ShownTable } from '../../shared/contract/documents.ts';

export type ExportFormat = 'xlsx' | 'csv';

/** Saves a table as it is shown and says how that went. */
export type ExportTable = (table: ShownTable, format: ExportFormat) => void;

/** How tables are exported: the shell gives it. null: there is nowhere to save to, and no table offers it. */
export const TableExportContext = createContext<ExportTable | null>(null);

export const useTableExport = (): ExportTable | null => useContext(TableExportContext);
