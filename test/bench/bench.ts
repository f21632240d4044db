import { parseArgs } from 'node:util';
import { dataBenchmarks } from './data.ts';
import type { Benchmark, Figures } from './measure.ts';
import { pageBenchmarks } from './page.ts';
import { pasteBenchmark } from './paste.ts';
import { registerBenchmark } from './register.ts';
import { scrollBenchmark } from './scroll.ts';
import { searchBenchmarks } from './search.ts';
import { studentImportBenchmarks } from './student-import.ts';
import { weekBenchmarks } from './week-page.ts';
import { wordBenchmark } from './word.ts';

/** Prints each benchmark with its baseline of the same run; with --check, ends with 1 when a ratio is over its target. */
const { values } = parseArgs({ options: { check: { type: 'boolean' }, only: { type: 'string' } } });
const chosen = [
  ...dataBenchmarks,
  pasteBenchmark,
  registerBenchmark,
  ...studentImportBenchmarks,
  ...searchBenchmarks,
  wordBenchmark,
  scrollBenchmark,
  ...pageBenchmarks,
  ...weekBenchmarks,
].filter((b) => b.name.includes(values.only ?? ''));

console.log('| Benchmark | Baseline of the same run | Ours | Baseline | Ratio | Target | |');
console.log('| --- | --- | ---: | ---: | ---: | ---: | --- |');
let missed = 0;
for (const benchmark of chosen) {
  const figures = await benchmark.run();
  const ratio = figures.ours / figures.baseline;
  const holds = ratio <= benchmark.target;
  if (!holds) missed += 1;
  console.log(row(benchmark, figures, ratio, holds));
}
if (values.check && missed > 0) {
  console.log(`${missed} over target`);
  process.exitCode = 1;
}

function row({ name, baseline, target }: Benchmark, figures: Figures, ratio: number, holds: boolean): string {
  const show = (kind: 'ours' | 'baseline') => {
    const p95 = figures.p95 ? ` (p95 ${format(figures.p95[kind])})` : '';
    return `${format(figures[kind])} ${figures.unit}${p95}`;
  };
  const cells = [
    figures.note ? `${name} (${figures.note})` : name,
    baseline,
    show('ours'),
    show('baseline'),
    `${ratio.toFixed(2)}x`,
    `${target}x`,
    holds ? 'holds' : 'missed',
  ];
  return `| ${cells.join(' | ')} |`;
}

function format(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
