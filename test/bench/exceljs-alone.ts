import ExcelJS from 'exceljs';

// The baseline of reading a workbook, in a process as the app starts for it: exceljs loads the workbook, and that is all.
process.once('message', async ({ bytes }: { readonly bytes: Uint8Array }) => {
  const { worksheets } = await new ExcelJS.Workbook().xlsx.load(bytes as unknown as ExcelJS.Buffer);
  process.send?.(worksheets.length);
});
