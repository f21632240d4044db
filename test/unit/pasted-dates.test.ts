import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPastedLines } from '../../shared/domain/pasted-days.ts';
import { readKeyDates, withPastedKeyDates } from '../../shared/domain/pasted-key-dates.ts';
import { readTermDates } from '../../shared/domain/pasted-term-dates.ts';
import { addDays, formatDay, formatDayShort, suggestedHalfTerms } from '../../shared/domain/school-year.ts';

const daysIn = (text: string) => readPastedLines(text, 2026).flatMap((l) => l.days.map((d) => d.day));

describe('days in a pasted line', () => {
  it.each([
    ['1 September 2026'],
    ['1st Sept 2026'],
    ['Tuesday 1 September'],
    ['Tues 1st of September, 2026'],
    ['September 1, 2026'],
    ['01/09/2026'],
    ['1/9/26'],
    ['1.9.2026'],
    ['1-Sep-26'],
    ['01-Sep'],
    ['2026-09-01'],
    ['1/9'],
    ['46266'],
  ])('%s', (text) => expect(daysIn(text)).toEqual(['2026-09-01']));

  it.each([
    ['23–27 November', ['2026-11-23', '2026-11-27']],
    ['Mon 30 Nov to Fri 11 December 2026', ['2026-11-30', '2026-12-11']],
    ['14 December 2026 – 8 January 2027', ['2026-12-14', '2027-01-08']],
    ['23 Oct 18 Dec', ['2026-10-23', '2026-12-18']],
    ['INSET 1, 2 and 9 September', ['2026-09-01', '2026-09-02', '2026-09-09']],
  ])('%s', (text, days) => expect(daysIn(text)).toEqual(days));

  it('are not made out of years, times, half-terms or American dates', () => {
    expect(daysIn('Year 11 – 12 November')).toEqual(['2026-11-12']);
    expect(daysIn('Year 10/11 evening 12 Nov 16:00-19:00')).toEqual(['2026-11-12']);
    expect(daysIn('Autumn 1 – 1 September')).toEqual(['2026-09-01']);
    expect(daysIn('09/23/2026')).toEqual([]);
  });

  it('that cannot be are named, and a wrong weekday is told', () => {
    expect(readPastedLines('31 June', 2026)[0]).toMatchObject({ days: [], badDay: '31 June' });
    expect(readPastedLines('Monday 1 September', 2026)[0]?.days[0]?.wrongWeekday).toBe('Monday');
  });

  it('come back whatever way the app itself writes them', () => {
    const day = fc.integer({ min: 0, max: 364 }).map((n) => addDays('2026-08-01', n));
    fc.assert(
      fc.property(day, (one) => {
        const [year, month, date] = one.split('-');
        for (const written of [formatDay(one), formatDayShort(one), `${date}/${month}/${year}`, one]) {
          expect(daysIn(`Mocks\t${written}`)).toEqual([one]);
        }
      }),
    );
  });

  it('are found in any text at all without a fault', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        for (const { days, endsStretch } of readPastedLines(text, 2026)) {
          expect(endsStretch).toHaveLength(Math.max(0, days.length - 1));
        }
      }),
    );
  });
});

describe('pasted key dates', () => {
  it('are read with their kind, from cells or from words', () => {
    const { keyDates, notes } = readKeyDates(
      [
        'Event\tFrom\tTo',
        'Year 11 mocks\t23/11/2026\t4/12/2026',
        'Year 11 parents’ evening\t14/01/2027',
        'Report deadline, 5 and 12 February',
      ].join('\n'),
      2026,
    );
    expect(notes).toEqual([]);
    expect(keyDates).toEqual([
      { name: 'Year 11 mocks', kind: 'mocks', firstOn: '2026-11-23', lastOn: '2026-12-04' },
      { name: 'Year 11 parents’ evening', kind: 'parents-evening', firstOn: '2027-01-14', lastOn: '2027-01-14' },
      { name: 'Report deadline', kind: 'reports', firstOn: '2027-02-05', lastOn: '2027-02-05' },
      { name: 'Report deadline', kind: 'reports', firstOn: '2027-02-12', lastOn: '2027-02-12' },
    ]);
  });

  it('that cannot be read are said by line', () => {
    const { keyDates, notes } = readKeyDates('Mocks soon\n\n3 March 2027\nMocks 3 Feb 2026\nMocks 9 Feb – 2 Feb', 2026);
    expect(keyDates).toEqual([]);
    expect(notes.map((n) => [n.line, n.why])).toEqual([
      [1, 'There is no date in it'],
      [3, 'It has a date, but no name'],
      [4, '3 February 2026 is not in 2026/27'],
      [5, 'It ends on 2 February 2027, before it starts'],
    ]);
  });

  it('drop no line in silence', () => {
    const line = fc.oneof(
      fc.constantFrom('Mocks 5 Feb', 'Trip\t3/3/2027', '31 April mocks', 'nothing here', 'Mocks 1 May 2031', '4 June'),
      fc.stringMatching(/^[a-z]{3,12} [a-z]{3,8}$/),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const { keyDates, notes } = readKeyDates(lines.join('\n'), 2026);
        const said = new Set(notes.map((n) => n.line));
        const isHeading = (text: string) => /^(events?|names?|what|dates?|days?|from|to|kind|type|\s)+$/i.test(text);
        expect(keyDates.length + said.size).toBeGreaterThanOrEqual(lines.filter((l) => !isHeading(l)).length);
      }),
    );
  });

  it('join those that are there, each once', () => {
    const { keyDates } = readKeyDates('Mocks 5 Feb\nTrip 3 March', 2026);
    const all = withPastedKeyDates(keyDates.slice(0, 1), [...keyDates, ...keyDates]);
    expect(all).toEqual(keyDates);
  });
});

describe('pasted term dates', () => {
  const present = suggestedHalfTerms(2026);
  const read = (text: string) => readTermDates(text, 2026, present);
  const OTHER = [
    ['Autumn 1', '3 September 2026', '21 October 2026'],
    ['Autumn 2', '3 November 2026', '17 December 2026'],
    ['Spring 1', '5 January 2027', '11 February 2027'],
    ['Spring 2', '23 February 2027', '24 March 2027'],
    ['Summer 1', '13 April 2027', '27 May 2027'],
    ['Summer 2', '8 June 2027', '21 July 2027'],
  ] as const;
  const expected = [
    { number: 1, firstOn: '2026-09-03', lastOn: '2026-10-21' },
    { number: 2, firstOn: '2026-11-03', lastOn: '2026-12-17' },
    { number: 3, firstOn: '2027-01-05', lastOn: '2027-02-11' },
    { number: 4, firstOn: '2027-02-23', lastOn: '2027-03-24' },
    { number: 5, firstOn: '2027-04-13', lastOn: '2027-05-27' },
    { number: 6, firstOn: '2027-06-08', lastOn: '2027-07-21' },
  ];

  it('are read in any order, in cells or in words', () => {
    const separators = fc.constantFrom('\t', ' ', ', ', ': ');
    fc.assert(
      fc.property(fc.shuffledSubarray([...OTHER], { minLength: 6 }), separators, (lines, separator) => {
        const text = lines.map(([name, from, to]) => `${name}${separator}${from} to ${to}`).join('\n');
        const { halfTerms, missing, notes, problem } = read(text);
        expect({ halfTerms, missing, notes, problem }).toEqual({
          halfTerms: expected,
          missing: [],
          notes: [],
          problem: null,
        });
      }),
    );
  });

  it('are read by number, and without any name', () => {
    const numbered = OTHER.map(([, from, to], i) => `Term ${i + 1}: ${from} – ${to}`).join('\n');
    expect(read(numbered).halfTerms).toEqual(expected);
    expect(read(OTHER.map(([, from, to]) => `${from}\t${to}`).join('\n')).halfTerms).toEqual(expected);
  });

  it('are read as a council lists them: terms under headings, with their breaks', () => {
    const { halfTerms, missing, closedDays, notes } = read(
      `Autumn Term 2026
       Term starts: Thursday 3 September 2026
       Half term: Monday 26 October to Friday 30 October 2026
       Term ends: Friday 18 December 2026
       Spring Term 2027
       Term starts: Monday 4 January 2027
       Half term: 15 February 2027 to 19 February 2027
       Term ends: Thursday 25 March 2027
       Summer Term 2027
       Term starts: Monday 12 April 2027
       May Day: Monday 3 May 2027
       Half term: 31 May – 4 June
       Term ends: Tuesday 20 July 2027`,
    );
    expect({ missing, notes }).toEqual({ missing: [], notes: [] });
    expect(halfTerms.map((h) => [h.firstOn, h.lastOn])).toEqual([
      ['2026-09-03', '2026-10-23'],
      ['2026-11-02', '2026-12-18'],
      ['2027-01-04', '2027-02-12'],
      ['2027-02-22', '2027-03-25'],
      ['2027-04-12', '2027-05-28'],
      ['2027-06-07', '2027-07-20'],
    ]);
    expect(closedDays).toEqual([{ on: '2027-05-03', name: 'May Day', kind: 'closed' }]);
  });

  it('take INSET and closed days in term, and say which days are not needed', () => {
    const { closedDays, notes } = read('INSET days: 1 September and 19 December 2026\nSchool closed 8–9 March');
    expect(closedDays.map((d) => [d.on, d.kind])).toEqual([
      ['2026-09-01', 'inset'],
      ['2027-03-08', 'closed'],
      ['2027-03-09', 'closed'],
    ]);
    expect(notes.map((n) => n.why)).toEqual(['19 December 2026 is a Saturday, so it is not needed here']);
  });

  it('leave what the list does not give, and say so', () => {
    const { halfTerms, missing, datesRead, notes } = read('Spring 1\t5 Jan 2027\t12 Feb 2027\nsomething else 3 March');
    expect(halfTerms[2]).toEqual({ number: 3, firstOn: '2027-01-05', lastOn: '2027-02-12' });
    expect(halfTerms.filter((h) => h.number !== 3)).toEqual(present.filter((h) => h.number !== 3));
    expect({ missing, datesRead }).toEqual({ missing: [1, 2, 4, 5, 6], datesRead: 2 });
    expect(notes).toEqual([
      { line: 2, text: 'something else 3 March', why: 'It does not say which half-term or which day it is' },
    ]);
  });

  it('keep an INSET day before the students come; a closed day in a holiday is not needed', () => {
    const { closedDays, notes } = read(
      'Autumn 1\t3 Sept 2026\t21 Oct 2026\nINSET 1 September\nOccasional day closed 27 October',
    );
    expect(closedDays).toEqual([{ on: '2026-09-01', name: 'INSET', kind: 'inset' }]);
    expect(notes).toMatchObject([{ line: 3, isHarmless: true }]);
  });

  it('that make no year are refused in words', () => {
    expect(read('Autumn 1\t1 Sept 2026\t20 Nov 2026').problem).toContain('before Autumn 1 ends');
    expect(read('').problem).toBeNull();
  });
});
