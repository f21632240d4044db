import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { CallName, InputOf, OutputOf } from '../../shared/contract/index.ts';
import { arithmeticOf } from '../../shared/domain/audit.ts';
import { formatMinutes, formatPence, MAX_PRIORITIES } from '../../shared/domain/plan.ts';
import { countOf } from '../../shared/domain/text.ts';
import { createApp } from '../core/create-app.ts';
import { AppError } from '../core/errors.ts';
import type { ChosenFile, Ports } from '../core/ports.ts';
import { createClock } from '../hosts/clock.ts';
import { findProject } from '../hosts/project.ts';

const USAGE = 'Use: npm run demo -- FOLDER [--answers FILE] [--today YYYY-MM-DD]';

/** The main job without a window: answers in, needs ranked, plan drafted, Word and Excel files out. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { answers: { type: 'string' }, today: { type: 'string' } },
  });
  const [folder] = positionals;
  if (!folder || positionals.length > 1) throw new AppError('validation', USAGE);
  const project = findProject(import.meta.dirname);
  const answersFile = values.answers ? resolve(values.answers) : join(project.resourcesDir, 'sample-self-audit.xlsx');
  const answers: ChosenFile = { name: basename(answersFile), bytes: readBytes(answersFile) };
  const dataDir = mkdtempSync(join(tmpdir(), 'planner-demo-'));
  const written: ChosenFile[] = [];
  const app = createApp({
    dataDir,
    resourcesDir: project.resourcesDir,
    host: 'browser',
    version: project.version,
    ports: demoPorts(answers, written, values.today ?? null),
  });
  const call = async <N extends CallName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> => {
    const reply = await app.dispatch(name, input);
    if (!reply.ok) throw new AppError(reply.error.code, reply.error.message);
    return reply.value as OutputOf<N>;
  };
  try {
    await doMainJob(call);
  } finally {
    await app.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
  mkdirSync(folder, { recursive: true });
  for (const { name, bytes } of written) {
    const file = join(folder, name.endsWith('.docx') ? 'PD plan.docx' : 'PD plan.xlsx');
    writeFileSync(file, bytes);
    console.log(`Wrote ${file} (${Math.ceil(bytes.length / 1024)} KB)`);
  }
}

type Call = <N extends CallName>(name: N, input: InputOf<N>) => Promise<OutputOf<N>>;

async function doMainJob(call: Call): Promise<void> {
  const { today, school } = await call('app.start', {});
  await call('school.update', { patch: { name: school.name || 'Your school' } });
  const round = await call('audit.addRound', { name: 'PD audit', heldOn: today, staffIds: [] });
  const preview = await call('audit.readAnswers', { roundId: round.id, fileToken: 'answers' });
  const replaced = preview.replaced === 0 ? '' : `, ${preview.replaced} replaced by a later answer`;
  console.log(`Read ${countOf(preview.answers, 'answer')} from ${preview.fileName}${replaced}`);
  for (const notice of preview.notices) console.log(`  ${notice}`);
  const applied = await call('audit.applyAnswers', { importId: preview.importId });
  console.log(`${countOf(applied.people, 'person', 'people')}, ${countOf(applied.ratings, 'rating')}`);

  const { needs } = await call('audit.result', { roundId: round.id });
  const ranked = needs.filter((n) => n.rank !== null);
  console.log(`Ranked ${countOf(ranked.length, 'need')}; ${needs.length - ranked.length} not rated. The highest:`);
  const chosen = ranked.slice(0, MAX_PRIORITIES);
  for (const need of chosen) console.log(`  ${need.code.padEnd(4)} ${arithmeticOf(need)}`);

  await call('plan.choosePriorities', { roundId: round.id, statementIds: chosen.map((n) => n.statementId) });
  const draft = await call('plan.draft', {});
  await call('plan.applyDraft', { keys: draft.actions.map((a) => a.key) });
  console.log(
    `Drafted ${countOf(draft.actions.length, 'action')}: ${formatPence(draft.costPence)} and ${formatMinutes(draft.minutes)} of teacher time, both estimates`,
  );
  for (const notice of draft.notices) console.log(`  ${notice}`);
  const checks = await call('plan.checks', {});
  console.log(`${checks.filter((c) => c.holds).length} of ${checks.length} checks hold; still to do:`);
  for (const { title, detail } of checks.filter((c) => !c.holds)) console.log(`  ${title}: ${detail}`);
  await call('documents.exportPlan', { format: 'word', audience: 'full' });
  await call('documents.exportPlan', { format: 'excel', audience: 'full' });
}

function demoPorts(answers: ChosenFile, written: ChosenFile[], today: string | null): Ports {
  return {
    files: {
      choose: async () => ({ how: 'cancelled' }),
      take: async () => answers,
      save: async (file) => {
        written.push(file);
        return { how: 'saved', name: file.name };
      },
      open: async () => ({ how: 'opened' }),
      openAddress: async () => ({ how: 'opened' }),
    },
    settings: { get: () => undefined, set: () => undefined, all: () => ({}) },
    window: { setMenu: () => undefined },
    transport: { push: () => undefined },
    now: createClock(today),
    log: () => undefined,
  };
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new AppError('not-found', `The file ${file} could not be read. Check its name.`);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof AppError ? error.message : `The demo could not finish: ${String(error)}`);
  process.exitCode = 1;
});
