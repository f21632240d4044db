import type { ChartModel } from './chart-model.ts';
import { numbersOf } from './chart-numbers.ts';

const KINDS: Readonly<Record<ChartModel['kind'], string>> = {
  bar: 'Bar chart',
  dot: 'Dot chart',
  line: 'Line chart',
  heat: 'Heat map',
};

/** True when there is at least one value to draw. */
export function hasValues(model: ChartModel): boolean {
  return runsOf(model).some((run) => run.found.length > 0);
}

/** For people who do not see the picture: what it shows, its kind, and from where to where each series goes. */
export function describeChart(model: ChartModel): string {
  const format = numbersOf(model);
  const ranges = runsOf(model).flatMap(({ name, found }) => {
    const [first, last] = model.kind === 'line' ? [found[0], found.at(-1)] : extremes(found);
    if (!first || !last) return [];
    const said = (f: Found) => `${format(f.value)} (${f.where})`;
    const range = first === last ? said(first) : `from ${said(first)} to ${said(last)}`;
    return [name === '' ? range : `${name} ${range}`];
  });
  const values = ranges.length === 0 ? model.empty : `${KINDS[model.kind]}: ${ranges.join('; ')}`;
  return [model.subtitle, model.basis, values].flatMap((part) => (part ? [`${part}.`] : [])).join(' ');
}

interface Found {
  readonly value: number;
  /** The row, point or cell, by name. */
  readonly where: string;
}

/** The values that are there, by series; a heat map is one series. */
function runsOf(model: ChartModel): readonly { readonly name: string; readonly found: readonly Found[] }[] {
  const there = (value: number | null | undefined, where: string): readonly Found[] =>
    value === null || value === undefined ? [] : [{ value, where }];
  switch (model.kind) {
    case 'line':
      return model.series.map(({ name, values }) => ({
        name,
        found: model.points.flatMap((point, i) => there(values[i], point)),
      }));
    case 'heat':
      return [
        {
          name: '',
          found: model.rows.flatMap((row) =>
            model.columns.flatMap((column, i) => there(row.values[i], `${row.label}, ${column.name}`)),
          ),
        },
      ];
    default:
      return model.series.map(({ name }, i) => ({
        name: model.series.length === 1 ? '' : name,
        found: model.rows.flatMap((row) => there(row.values[i], row.label)),
      }));
  }
}

function extremes(found: readonly Found[]): readonly (Found | undefined)[] {
  const inOrder = found.toSorted((a, b) => a.value - b.value);
  return [inOrder[0], inOrder.at(-1)];
}
