import { simsText } from './many-students.ts';
import { openFile } from './student-files.ts';
import { openTestApp } from './test-app.ts';

/** Says so when it begins to bring in that many students, and when it is done. For a test that kills this process. */
const [dataDir = '', count = '0'] = process.argv.slice(2);
const app = openTestApp({ dataDir, checkOutputs: false });
const { importId } = await openFile(app, {
  name: 'list.csv',
  bytes: new TextEncoder().encode(simsText(Number(count))),
});
process.send?.('begins');
await app.call('students.applyFile', { importId });
process.send?.('done');
// Not closed: whoever waits for it kills it.
setInterval(() => undefined, 60_000);
