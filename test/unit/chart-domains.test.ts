import { describe, expect, test } from 'vitest';
import { tableOfChart } from '../../shared/charts/chart-table.ts';
import { domainAverages } from '../../shared/charts/domain-averages.ts';
import { domainFinding } from '../../shared/domain/domain-finding.ts';

const domain = (name: string, average: number | null, department: number | null = null) => ({
  code: name.charAt(0),
  name,
  average,
  department,
});

describe('what the domain averages say', () => {
  test('names the domain that staff rate lowest', () => {
    expect(domainFinding([domain('Geometry', 2.08), domain('Algebra', 3)])).toEqual({
      first: 'Geometry is rated lowest by staff',
      second: null,
    });
  });

  test('names two that are alike, and counts more', () => {
    const two = [domain('Geometry', 2.02), domain('Algebra', 2), domain('Number', 3)];
    expect(domainFinding(two).first).toBe('Geometry and Algebra are rated lowest by staff');
    expect(domainFinding([...two, domain('Ratio', 2)]).first).toBe('3 domains are rated lowest by staff');
  });

  test('does not rank what is printed alike', () => {
    const alike = [domain('Geometry', 1.55), domain('Algebra', 1.625), domain('Number', 1.65)];
    expect(domainFinding(alike).first).toBe('Geometry and Algebra are rated lowest by staff');
  });

  test('adds a domain that is rated lower for the department than any by staff', () => {
    const found = domainFinding([domain('Geometry', 2.5, 2.5), domain('Algebra', 3, 1.5)]);
    expect(found).toEqual({
      first: 'Geometry is rated lowest by staff',
      second: 'Algebra is rated lower still for the department',
    });
    expect(domainFinding([domain('Geometry', 2.5, 4), domain('Algebra', 3, 2.6)]).second).toBeNull();
  });

  test('says it once when both agree', () => {
    expect(domainFinding([domain('Geometry', 2, 1.5), domain('Algebra', 3, 3)])).toEqual({
      first: 'Geometry is rated lowest by staff and for the department',
      second: null,
    });
  });

  test('speaks of the department when staff have not answered, and of nothing when all is alike or missing', () => {
    expect(domainFinding([domain('Geometry', null, 2), domain('Algebra', null, 3)]).first).toBe(
      'Geometry is rated lowest for the department',
    );
    expect(domainFinding([domain('Geometry', 3), domain('Algebra', 3)])).toEqual({ first: null, second: null });
    expect(domainFinding([domain('Geometry', null)])).toEqual({ first: null, second: null });
  });
});

describe('the chart of domain averages', () => {
  const domains = [domain('Geometry', 2.25), domain('Algebra', null)];

  test('has the finding as its title, and the round and how many answered under it', () => {
    const model = domainAverages({ roundName: 'Autumn audit', asked: 13, answered: 10, domains });
    expect(model).toMatchObject({
      title: 'Geometry is rated lowest by staff',
      subtitle: 'Averages by domain, Autumn audit',
      basis: '10 of 13 colleagues answered',
    });
    expect(tableOfChart(model).rows).toEqual([
      ['G Geometry', '2.3'],
      ['A Algebra', 'Not rated'],
    ]);
  });

  test('shows the department only when it is rated', () => {
    const round = { roundName: 'Autumn audit', asked: 0, answered: 0 };
    expect(domainAverages({ ...round, domains }).series).toHaveLength(1);
    expect(domainAverages({ ...round, domains: [domain('Geometry', 2, 3)] }).series).toHaveLength(2);
  });
});
