import { scaleLinear } from 'd3-scale';
import { element, escapeSvg, inTwoLines, label } from './svg-text.ts';

/** A chart as SVG text, with the same facts in words and as a table. */
export interface Chart {
  readonly svg: string;
  /** The finding and every value, for people who cannot see the picture. */
  readonly alt: string;
  readonly table: { readonly headings: readonly string[]; readonly rows: readonly (readonly string[])[] };
  /** In the SVG's own units: CSS pixels at 1x. */
  readonly width: number;
  readonly height: number;
}

/** Colours by role; on a page these may be CSS variables, such as `var(--ink)`. */
export interface ChartColours {
  readonly ink: string;
  readonly second: string;
  readonly line: string;
  readonly paper: string;
  /** Staff bars. */
  readonly accent: string;
  /** Department marks, which are diamonds besides. */
  readonly other: string;
}

export interface DomainBar {
  readonly code: string;
  readonly name: string;
  /** Mean of the staff medians, 1-4; null when staff rated none of it. */
  readonly average: number | null;
  /** Mean of the department ratings, 1-4; null when there is none. */
  readonly department: number | null;
}

export interface DomainChartModel {
  /** What is shown, such as "PD audit, autumn 2026"; stands under the finding. */
  readonly title: string;
  readonly domains: readonly DomainBar[];
  readonly colours?: ChartColours;
  /** In CSS pixels; the bars take what the labels leave. */
  readonly width?: number;
}

/** The light theme of look.md, for paper. */
export const PAPER_COLOURS: ChartColours = {
  ink: '#1b1f27',
  second: '#4a5262',
  line: '#cfd4dc',
  paper: '#ffffff',
  accent: '#2f4b9b',
  other: '#b3883b',
};

const FONT = "Inter, Arial, 'Liberation Sans', sans-serif";
const NAMES = 236;
const NUMBERS = 104;
const ROW = 38;
const TOP = 92;
/** What a second line under the finding takes. */
const SUBTITLE = 20;

/** Averages by domain as horizontal bars on the 1-4 scale, with the department's ratings as diamonds; the lowest named in the title. */
export function domainChart(model: DomainChartModel): Chart {
  const { domains, title, colours = PAPER_COLOURS, width = 680 } = model;
  const { finding, subtitle } = findingsOf(domains);
  const lower = subtitle === '' ? 0 : SUBTITLE;
  const top = TOP + lower;
  const bottom = top + domains.length * ROW;
  const height = bottom + 34;
  const x = scaleLinear([1, 4], [NAMES, width - NUMBERS - 12]);
  const withDepartment = domains.some((d) => d.department !== null);

  const parts = [
    element('rect', { width, height, fill: colours.paper }),
    label(finding, { x: 0, y: 18, 'font-size': 17, 'font-weight': 600, fill: colours.ink }),
    ...(subtitle ? [label(subtitle, { x: 0, y: 39, 'font-size': 14, 'font-weight': 600, fill: colours.ink })] : []),
    label(title, { x: 0, y: 38 + lower, 'font-size': 13, fill: colours.second }),
    legend(colours, withDepartment, lower),
    heading('Staff', width - 62, top - 8, colours),
    ...(withDepartment ? [heading('Dept', width - 6, top - 8, colours)] : []),
  ];
  for (const tick of [1, 2, 3, 4]) {
    parts.push(
      element('line', { x1: x(tick), x2: x(tick), y1: top - 4, y2: bottom, stroke: colours.line, 'stroke-width': 1 }),
      label(String(tick), {
        x: x(tick),
        y: bottom + 18,
        'font-size': 12,
        'text-anchor': 'middle',
        fill: colours.second,
      }),
    );
  }
  domains.forEach((domain, i) => {
    parts.push(row(domain, top + i * ROW, x, width, colours, withDepartment));
  });
  const alt = altOf(subtitle ? `${finding}. ${subtitle}` : finding, title, domains);
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-label': alt,
      'font-family': FONT,
    },
    `<title>${escapeSvg(finding)}</title>${parts.join('')}`,
  );
  return { svg, alt, table: tableOf(domains), width, height };
}

function row(
  domain: DomainBar,
  top: number,
  x: (value: number) => number,
  width: number,
  colours: ChartColours,
  withDepartment: boolean,
): string {
  const middle = top + ROW / 2;
  const lines = inTwoLines(`${domain.code}  ${domain.name}`, 32);
  const names = lines.map((line, i) =>
    label(line, {
      x: 0,
      y: middle + 4.5 + (i - (lines.length - 1) / 2) * 15,
      'font-size': 13,
      fill: colours.ink,
    }),
  );
  const marks: string[] = [];
  if (domain.average !== null) {
    const long = Math.max(3, x(domain.average) - x(1));
    marks.push(element('rect', { x: x(1), y: middle - 8, width: long, height: 16, rx: 2, fill: colours.accent }));
  }
  if (domain.department !== null) marks.push(diamond(x(domain.department), middle, colours));
  const number = (value: number | null, at: number) =>
    label(value === null ? '–' : oneDecimal(value), {
      x: at,
      y: middle + 4.5,
      'font-size': 13,
      'font-weight': 600,
      'text-anchor': 'end',
      fill: value === null ? colours.second : colours.ink,
    });
  return [
    ...names,
    ...marks,
    number(domain.average, width - 62),
    ...(withDepartment ? [number(domain.department, width - 6)] : []),
  ].join('');
}

function diamond(cx: number, cy: number, colours: ChartColours): string {
  return element('path', {
    d: `M${cx.toFixed(1)} ${cy - 8}l8 8l-8 8l-8 -8z`,
    fill: colours.other,
    stroke: colours.paper,
    'stroke-width': 2,
  });
}

function legend(colours: ChartColours, withDepartment: boolean, lower: number): string {
  const text = { y: 66 + lower, 'font-size': 12, fill: colours.second };
  const staff = [
    element('rect', { x: NAMES, y: 56 + lower, width: 18, height: 11, rx: 2, fill: colours.accent }),
    label('Staff: mean of medians', { ...text, x: NAMES + 24 }),
  ];
  if (!withDepartment) return staff.join('');
  return [
    ...staff,
    diamond(NAMES + 182, 61.5 + lower, colours),
    label('Department rating', { ...text, x: NAMES + 196 }),
  ].join('');
}

function heading(text: string, x: number, y: number, colours: ChartColours): string {
  return label(text, { x, y, 'font-size': 12, 'text-anchor': 'end', fill: colours.second });
}

/**
 * "Lowest staff average: Beyond GCSE, 2.1 of 4", which compares staff averages alone; and where the department rated a
 * domain lower still, a second line that says so.
 */
function findingsOf(domains: readonly DomainBar[]): { readonly finding: string; readonly subtitle: string } {
  const lowest = (what: string, pick: (d: DomainBar) => number | null) => {
    const found = domains.reduce<{ name: string; value: number } | null>((low, d) => {
      const value = pick(d);
      return value !== null && (low === null || value < low.value) ? { name: d.name, value } : low;
    }, null);
    return found && { value: found.value, text: `Lowest ${what}: ${found.name}, ${oneDecimal(found.value)} of 4` };
  };
  const staff = lowest('staff average', (d) => d.average);
  const department = lowest('department rating', (d) => d.department);
  if (staff === null) return { finding: department?.text ?? 'Nothing rated yet', subtitle: '' };
  return { finding: staff.text, subtitle: department && department.value < staff.value ? department.text : '' };
}

function altOf(finding: string, title: string, domains: readonly DomainBar[]): string {
  const values = domains.map((d) => {
    const staff = d.average === null ? 'not rated by staff' : `staff ${oneDecimal(d.average)}`;
    const department = d.department === null ? '' : `, department ${oneDecimal(d.department)}`;
    return `${d.code} ${d.name}: ${staff}${department}`;
  });
  return `Bar chart. ${finding}. ${title}, on a scale of 1 to 4. ${values.join('; ')}.`;
}

function tableOf(domains: readonly DomainBar[]): Chart['table'] {
  return {
    headings: ['Domain', 'Staff', 'Department'],
    rows: domains.map((d) => [
      `${d.code} ${d.name}`,
      d.average === null ? 'Not rated' : oneDecimal(d.average),
      d.department === null ? 'Not rated' : oneDecimal(d.department),
    ]),
  };
}

/** One decimal place, a half rounded up: 2.25 is "2.3". */
function oneDecimal(value: number): string {
  return (Math.round(value * 10 + 1e-9) / 10).toFixed(1);
}
