import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FIXTURES, openTestApp, type TestApp } from '../support/test-app.ts';

const NO_CHOICES = { columns: [], blankMeansNo: [], shifted: [], people: [], taken: [] };

const HEADINGS =
  'ACADYR,LA,ESTAB,UPN,SURNAME,FORENAMES,DOB,YEARGRP,SEX,READSCORE,MATSCORE,GPSSCORE,READOUTCOME,MATOUTCOME,FSM6,SENTYPE';

async function openFile(app: TestApp, name: string, bytes: Uint8Array) {
  return app.call('students.readFile', { fileToken: app.offer({ name, bytes }) });
}

/** The results of Year 6, as the DfE gives them to the secondary school in the autumn after. */
it('takes the maths score from a DfE KS2 file, and neither its year group nor what it has no use for', async () => {
  const app = openTestApp();
  const list = await openFile(app, 'sims.csv', readFileSync(join(FIXTURES, 'students/sims-students.csv')));
  await app.call('students.applyFile', { importId: list.importId });
  const results = [
    '2026,330,4107,C330410719001,HALL,OLIVIA,10/07/2015,6,F,101,97,99,EXS,EXS,0,N',
    '2026,330,4107,R330410719002,RAHMAN,MATEO,25/01/2015,6,M,104,112,110,EXS,GDS,0,N',
    '2026,330,4107,F330410719003,HUSSAIN,THEO,30/06/2015,6,M,95,100,99,WTS,EXS,1,K',
  ];
  const preview = await openFile(app, 'KS2 results.csv', Buffer.from([HEADINGS, ...results].join('\n')));
  expect(preview).toMatchObject({ kind: 'dfe-ks2', cannotRead: null, counts: { new: 0, unreadable: 0, decide: 0 } });
  const used = preview.columns.filter(({ use }) => use !== 'ignore').map(({ heading }) => heading);
  expect(used).toEqual(expect.arrayContaining(['UPN', 'SURNAME', 'FORENAMES', 'DOB', 'MATSCORE']));
  expect(used).not.toEqual(expect.arrayContaining(['READSCORE']));
  const changes = preview.shown.flatMap((row) => row.changes.map(({ field, was, now }) => ({ field, was, now })));
  expect(changes).toEqual([
    { field: 'ks2Maths', was: '95', now: '97' },
    { field: 'ever6Fsm', was: '', now: 'Yes' },
  ]);
  const { importId } = preview;
  await app.call('students.previewFile', {
    importId,
    choices: { ...NO_CHOICES, taken: preview.shown.map(({ row }) => ({ row, field: 'ks2Maths', isTaken: true })) },
  });
  expect(await app.call('students.applyFile', { importId })).toMatchObject({ added: 0, changed: 2 });
  const olivia = (await app.call('students.list', {})).find(({ upn }) => upn === 'C330410719001');
  expect(olivia).toMatchObject({ ks2Maths: 97, cohort: 2026, yearOffset: 0, sen: 'N', surname: 'Hall' });
  await app.close();
});
