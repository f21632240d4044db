import { unzipSync, zipSync } from 'fflate';
import { buildPlanModel } from '../../electron/core/documents/plan-document.ts';
import { planToWord } from '../../electron/core/documents/word/plan-to-word.ts';
import { planDocumentInputFor } from '../support/document-input.ts';
import { openBigPlan } from './big-plan.ts';
import { type Benchmark, compare } from './measure.ts';

export const wordBenchmark: Benchmark = {
  name: 'Word export of 60 actions, pictures outside the count',
  baseline: 'fflate level 6 of the same parts',
  target: 6,
  async run() {
    const app = await openBigPlan(60);
    const model = buildPlanModel(await planDocumentInputFor(app, 'full'));
    const parts = unzipSync(await planToWord(model));
    const figures = await compare(
      () => planToWord(model),
      () => zipSync(parts, { level: 6 }),
      { rounds: 15, unit: 'ms', warmUp: 4 },
    );
    await app.close();
    return figures;
  },
};
