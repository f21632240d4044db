/** A benchmark: our figure over the baseline's, measured in turns in the same run. */
export interface Benchmark {
  readonly name: string;
  readonly baseline: string;
  /** The ratio that must not be passed. */
  readonly target: number;
  run(): Promise<Figures>;
}

export interface Figures {
  readonly ours: number;
  readonly baseline: number;
  readonly unit: 'ms' | 'µs' | 'KB' | 'frames';
  /** p95 of each, where times were taken. */
  readonly p95?: { readonly ours: number; readonly baseline: number };
  /** What else was seen. */
  readonly note?: string;
}

type Work = () => unknown | Promise<unknown>;

interface Rounds {
  /** Turns each side takes. */
  readonly rounds: number;
  /** Times the work is done in one turn; the figure is for one. */
  readonly times?: number;
  readonly unit?: 'ms' | 'µs';
  readonly warmUp?: number;
}

/** Times two pieces of work in turns, so that whatever else the machine does falls on both. Medians and p95. */
export async function compare(ours: Work, baseline: Work, options: Rounds): Promise<Figures> {
  const { rounds, times = 1, unit = 'ms', warmUp = 1 } = options;
  const figures = { ours: [] as number[], baseline: [] as number[] };
  for (let round = -warmUp; round < rounds; round += 1) {
    const o = await time(ours, times);
    const b = await time(baseline, times);
    if (round < 0) continue;
    figures.ours.push(o);
    figures.baseline.push(b);
  }
  const scale = unit === 'µs' ? 1_000 : 1;
  return {
    ours: quantile(figures.ours, 0.5) * scale,
    baseline: quantile(figures.baseline, 0.5) * scale,
    unit,
    p95: { ours: quantile(figures.ours, 0.95) * scale, baseline: quantile(figures.baseline, 0.95) * scale },
  };
}

/** Milliseconds for one piece of the work. */
async function time(work: Work, times: number): Promise<number> {
  const start = performance.now();
  for (let i = 0; i < times; i += 1) {
    const result = work();
    if (result instanceof Promise) await result;
  }
  return (performance.now() - start) / times;
}

/** The value under which that share of the values lies. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN;
}
