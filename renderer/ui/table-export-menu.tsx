import { Download } from 'lucide-react';
import { MenuTrigger, Popover } from 'react-aria-components';
import { Button } from './button.tsx';
import floating from './popover.module.css';
import type { ExportFormat } from './table-export-context.ts';
import { TableMenuList } from './table-menu.tsx';

/** The table as it is shown, to a file. */
export function TableExportMenu({ onExport }: { readonly onExport: (format: ExportFormat) => void }) {
  const sections = [
    {
      label: 'Export the table as it is shown',
      items: [
        { id: 'xlsx', label: 'Excel workbook (.xlsx)', onAction: () => onExport('xlsx') },
        { id: 'csv', label: 'CSV file', description: 'For other programs', onAction: () => onExport('csv') },
      ],
    },
  ];
  return (
    <MenuTrigger>
      <Button variant="quiet" icon={<Download />} aria-label="Export this table">
        Export
      </Button>
      <Popover className={floating.popover ?? ''} offset={4} placement="bottom start">
        <TableMenuList label="Export this table" sections={sections} />
      </Popover>
    </MenuTrigger>
  );
}
