import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, fixture, test } from '../support/e2e.ts';

interface Expected {
  readonly answers: number;
  readonly people: number;
  readonly replaced: number;
  readonly top: readonly { readonly code: string; readonly score: number }[];
}
const expected = JSON.parse(readFileSync(fixture('forms-expected.json'), 'utf8')) as Expected;

/** Checks that only a person's words can close; the draft leaves them open. */
const FOR_A_PERSON = ['Every action has an owner', 'Success criteria can be measured', 'Every section has its words'];

for (const file of ['forms-self-audit.xlsx', 'google-forms-self-audit.csv']) {
  test(`from ${file} to a plan in Word and Excel`, async ({ desk }) => {
    const { page, audit, plan } = desk;

    await test.step('the answers come in as expected', async () => {
      await audit.open();
      await audit.startRound('Autumn audit');
      await desk.importFile(fixture(file));
      expect(await audit.importSummary()).toContain(`${expected.answers} answers from ${expected.people} people`);
      expect(await audit.importSummary()).toContain(`${expected.replaced} replaced by a later answer`);
      await audit.applyImport();
      const top = await audit.neededTop(expected.top.length);
      expect(top).toEqual(expected.top.map(({ code, score }) => ({ code, score: score.toFixed(2) })));
    });

    await test.step('five priorities and a draft', async () => {
      await audit.choosePriorities(expected.top.slice(0, 5).map((t) => t.code));
      await plan.openPart('Plan document');
      await plan.setField('Budget', '6000');
      await plan.setField('Teacher hours', '600');
      await plan.openPart('Actions');
      expect(await plan.draft()).toBe(10);
      expect(await plan.actionRows()).toHaveLength(10);
    });

    await test.step('every check passes but those that need a person’s words', async () => {
      const open = (await plan.checks()).filter((c) => !c.holds).map((c) => c.title);
      expect(open).toEqual(FOR_A_PERSON);
    });

    await test.step('edit, undo, redo', async () => {
      const before = (await plan.actionRows())[0];
      await plan.openAction('1.1');
      await plan.setField('Title', 'Statistics evenings');
      await plan.setField('Baseline', '2 of 10 books');
      await plan.backToTable();
      expect((await plan.actionRows())[0]?.title).toContain('Statistics evenings');
      await page.getByRole('button', { name: /^Undo: Change baseline of action 1\.1/ }).click();
      await page.getByRole('button', { name: /^Undo: Change title of action 1\.1/ }).click();
      await expect.poll(async () => (await plan.actionRows())[0]?.title).toBe(before?.title);
      await page.keyboard.press('Control+y');
      await expect.poll(async () => (await plan.actionRows())[0]?.title).toContain('Statistics evenings');
    });

    await test.step('both documents for both audiences', async () => {
      for (const audience of ['full', 'governors'] as const) {
        const word = unzipSync(await desk.exportPlan('Word', audience));
        expect(strFromU8(word['word/document.xml'] ?? new Uint8Array())).toContain('Statistics evenings');
        const excel = unzipSync(await desk.exportPlan('Excel', audience));
        expect(strFromU8(excel['xl/workbook.xml'] ?? new Uint8Array())).toContain('Actions');
        const everything = [...Object.values(word), ...Object.values(excel)].map((part) => strFromU8(part)).join(' ');
        expect(everything.includes('Zainab Taylor')).toBe(audience === 'full');
      }
    });
  });
}
