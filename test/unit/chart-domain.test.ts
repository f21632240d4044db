import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { domainChart } from '../../shared/charts/domain-chart.ts';
import { escapeSvg, inTwoLines } from '../../shared/charts/svg-text.ts';

const DOMAINS = [
  { code: 'A', name: 'Subject knowledge for grades 7–9', average: 2.94, department: null },
  { code: 'B', name: 'Beyond GCSE', average: 2.08, department: null },
  { code: 'C', name: 'Pedagogy: depth and mastery', average: 3.25, department: 2.4 },
  { code: 'G', name: 'Curriculum, transition, progression', average: null, department: 1.5 },
];

interface SvgElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

function elementsOf(svg: string): { readonly elements: readonly SvgElement[]; readonly text: string } {
  const elements: SvgElement[] = [];
  let text = '';
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    elements.push({ name, attributes: attributes as Record<string, string> });
  });
  parser.on('text', (part) => {
    text += `${part}\n`;
  });
  parser.write(svg).close();
  return { elements, text };
}

describe('domain chart', () => {
  test('names the lowest domain in its title', () => {
    const { text } = elementsOf(domainChart({ title: 'Autumn audit', domains: DOMAINS }).svg);
    expect(text).toContain('Lowest staff average: Beyond GCSE, 2.1 of 4');
    expect(text).toContain('Autumn audit');
  });

  test('compares staff averages alone, and says when the department rated a domain lower', () => {
    const lower = domainChart({ title: '', domains: DOMAINS });
    expect(elementsOf(lower.svg).text).toContain(
      'Lowest department rating: Curriculum, transition, progression, 1.5 of 4',
    );
    expect(lower.alt).toContain('Lowest department rating: Curriculum');
    const notLower = domainChart({ title: '', domains: DOMAINS.slice(0, 3) });
    expect(elementsOf(notLower.svg).text).not.toContain('Lowest department rating');
    expect(notLower.height).toBeLessThan(lower.height - 38);
    const noStaff = domainChart({ title: '', domains: DOMAINS.slice(3) });
    expect(elementsOf(noStaff.svg).text).toMatch(/^Lowest department rating: .+, 1\.5 of 4$/m);
    expect(noStaff.alt.match(/Lowest/g)).toHaveLength(1);
  });

  test('draws bars in proportion on a scale that starts at 1', () => {
    const { elements } = elementsOf(domainChart({ title: '', domains: DOMAINS }).svg);
    const bars = elements.filter((e) => e.name === 'rect' && e.attributes.height === '16');
    const widths = bars.map((bar) => Number(bar.attributes.width));
    expect(widths).toHaveLength(3);
    expect((widths[0] ?? 0) / (widths[1] ?? 1)).toBeCloseTo((2.94 - 1) / (2.08 - 1), 1);
  });

  test('writes every value as a number and marks the department with a shape of its own', () => {
    const { elements, text } = elementsOf(domainChart({ title: '', domains: DOMAINS }).svg);
    for (const value of ['2.9', '2.1', '3.3', '2.4', '1.5']) expect(text).toContain(value);
    expect(elements.filter((e) => e.name === 'path')).toHaveLength(3);
  });

  test('says the same in words and as a table', () => {
    const { alt, table } = domainChart({ title: 'Autumn audit', domains: DOMAINS });
    expect(alt).toContain('B Beyond GCSE: staff 2.1');
    expect(alt).toContain('G Curriculum, transition, progression: not rated by staff, department 1.5');
    expect(table.rows[3]).toEqual(['G Curriculum, transition, progression', 'Not rated', '1.5']);
  });

  test('takes its colours from the caller', () => {
    const colours = {
      ink: 'var(--ink)',
      second: 'var(--second)',
      line: 'var(--line)',
      paper: 'var(--paper)',
      accent: 'var(--accent)',
      other: 'var(--other)',
    };
    const { svg } = domainChart({ title: '', domains: DOMAINS, colours });
    expect(svg).not.toMatch(/#[0-9a-f]{6}"/);
    expect(svg).toContain('fill="var(--accent)"');
  });

  test('keeps text from being markup', () => {
    const domains = [{ code: '<', name: '"><script>alert(1)</script>', average: 2, department: null }];
    const { elements, text } = elementsOf(domainChart({ title: '<b>&', domains }).svg);
    expect(elements.some((e) => e.name === 'script' || e.name === 'b')).toBe(false);
    expect(text).toContain('<b>&');
  });

  test('says so when nothing is rated', () => {
    const { svg } = domainChart({ title: '', domains: [{ code: 'A', name: 'A', average: null, department: null }] });
    expect(elementsOf(svg).text).toContain('Nothing rated yet');
  });
});

describe('chart text', () => {
  test('long names take two lines and then stop', () => {
    expect(inTwoLines('Problem solving, reasoning, questioning', 26)).toEqual([
      'Problem solving,',
      'reasoning, questioning',
    ]);
    const lines = inTwoLines('one two three four five six seven eight nine ten', 12);
    expect(lines).toHaveLength(2);
    expect(lines[1]?.endsWith('…')).toBe(true);
  });

  test('escapes what XML gives a meaning', () => {
    expect(escapeSvg(`<a href="x">'&`)).toBe('&#60;a href=&#34;x&#34;&#62;&#39;&#38;');
  });
});
