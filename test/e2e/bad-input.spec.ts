import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../support/e2e.ts';

const OLE = Buffer.concat([
  Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  Buffer.alloc(2_048),
  Buffer.from('EncryptedPackage', 'utf16le'),
]);

const FILES = [
  ['empty.csv', Buffer.alloc(0), /empty/],
  ['answers.xlsx', Buffer.from('this is not a workbook'), /./],
  ['locked.xlsx', OLE, /password/],
  ['cut.xlsx', Buffer.from('504b0304140000000800', 'hex'), /./],
] as const;

test('a file that cannot be read gives a plain sentence and changes nothing', async ({ desk, dataDir }) => {
  const { page, audit } = desk;
  await audit.open();
  await audit.startRound('Autumn audit');
  for (const [name, bytes, words] of FILES) {
    const path = join(dataDir, name);
    writeFileSync(path, bytes);
    await desk.importFile(path);
    const alert = page.getByRole('alert');
    await expect(alert).toContainText(name);
    await expect(alert).toContainText(words);
    await expect(alert).not.toContainText(/Error|undefined|stack|\bat \w+ \(/);
  }
  await expect(page.getByRole('button', { name: /^Undo: Start Autumn audit/ })).toBeVisible();
});

test('a field that cannot be saved says why beneath it and keeps what was typed', async ({ desk }) => {
  const { page } = desk;
  await page.evaluate(() => {
    window.location.hash = '/settings';
  });
  const urn = page.getByRole('textbox', { name: /URN/ });
  await urn.fill('12AB');
  await urn.blur();
  await expect(page.getByRole('main').getByText('A URN has six digits')).toBeVisible();
  await expect(urn).toHaveValue('12AB');
  await urn.fill('123456');
  await urn.blur();
  await expect(page.getByRole('main').getByText('A URN has six digits')).toBeHidden();
});
