import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hoursText, parseHours, parseMinutes, parseNumber, parsePounds, poundsText } from '../../renderer/ui/parse.ts';
import { sentenceOf } from '../../renderer/ui/sentence.ts';

const ok = (value: number | null) => ({ ok: true, value });
const refused = (words: RegExp) => ({ ok: false, sentence: expect.stringMatching(words) });

describe('money as typed', () => {
  it.each([
    ['190', 19_000],
    ['£190', 19_000],
    ['£1,250.50', 125_050],
    ['£ 1,250.50 ', 125_050],
    ['1 250.50', 125_050],
    ['1\u00a0250', 125_000],
    ['\u00a0£42.5\u00a0', 4_250],
    ['1,000,000', 100_000_000],
    ['.5', 50],
    ['12.', 1_200],
    ['0', 0],
    ['19.99', 1_999],
    ['1.15', 115],
    ['8.2', 820],
  ])('%j is %i pence', (text, pence) => {
    expect(parsePounds(text)).toEqual(ok(pence));
  });

  it.each(['', '   ', '\u00a0', '£', ' £ '])('%j is no amount', (text) => {
    expect(parsePounds(text)).toEqual(ok(null));
  });

  it.each(['free', '190p', '£1.2k', '12.5.0', '1e3', '£190 each', '--5', '$5', '1,5', '42,50', '1 5', '12,50,0', '1,'])(
    '%j is not an amount, and says what one looks like',
    (text) => {
      expect(parsePounds(text)).toEqual(refused(/^Enter an amount in pounds, such as 190 or 42\.50$/));
    },
  );

  it.each(['-5', '-£5', '£-0.01'])('%j is less than nothing', (text) => {
    expect(parsePounds(text)).toEqual(refused(/^Enter an amount of £0 or more$/));
  });

  it('comes back as it was shown, to the penny', () => {
    fc.assert(
      fc.property(fc.option(fc.nat(1_000_000_000)), (pence) => {
        expect(parsePounds(poundsText(pence))).toEqual(ok(pence));
      }),
    );
  });

  it('comes back from how people write it, with £ and commas', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000_000), (pence) => {
        const written = (pence / 100).toLocaleString('en-GB', { style: 'currency', currency: 'GBP' });
        expect(parsePounds(written)).toEqual(ok(pence));
      }),
    );
  });

  it('is shown without pence when there are none', () => {
    expect([null, 0, 19_000, 4_250, 5].map(poundsText)).toEqual(['', '0', '190', '42.50', '0.05']);
  });
});

describe('hours as typed', () => {
  it.each([
    ['6', 360],
    ['1.5', 90],
    ['1.5 h', 90],
    ['1.5h', 90],
    ['1.5\u00a0hours', 90],
    ['.5', 30],
    ['1:30', 90],
    ['0:05', 5],
    ['1 : 30', 90],
    ['1h30', 90],
    ['1 h 30', 90],
    ['1 hr 30 mins', 90],
    ['2 hours 5 minutes', 125],
    ['1 hour', 60],
    ['6 HRS', 360],
    ['45 min', 45],
    ['45m', 45],
    ['90 minutes', 90],
    ['1,000', 60_000],
    ['0', 0],
  ])('%j is %i minutes', (text, minutes) => {
    expect(parseHours(text)).toEqual(ok(minutes));
  });

  it.each(['', '  ', '\u00a0'])('%j is no time', (text) => {
    expect(parseHours(text)).toEqual(ok(null));
  });

  it.each(['half a day', '1:60', '1:75', ':30', '1:30:00', 'h', '1.5.2', '£6', '1,5', '1 30', '-1:30'])(
    '%j is not a time, and says what one looks like',
    (text) => {
      expect(parseHours(text)).toEqual(refused(/^Enter a number of hours, such as 6 or 1\.5 or 1:30$/));
    },
  );

  it('are not less than none', () => {
    expect(parseHours('-1')).toEqual(refused(/^Enter 0 hours or more$/));
    expect(parseHours('-0.5 h')).toEqual(refused(/^Enter 0 hours or more$/));
  });

  it('come back as they were shown, to the minute', () => {
    fc.assert(
      fc.property(fc.option(fc.nat(600_000)), (minutes) => {
        expect(parseHours(hoursText(minutes))).toEqual(ok(minutes));
      }),
    );
  });

  it('are the same minutes in every way of writing them', () => {
    fc.assert(
      fc.property(fc.nat(999), fc.nat(59), (h, m) => {
        const two = String(m).padStart(2, '0');
        for (const text of [`${h}:${two}`, `${h} h ${m}`, `${h}h${two}`, `${h} hours ${m} min`, `${h * 60 + m} min`]) {
          expect(parseHours(text)).toEqual(ok(h * 60 + m));
        }
      }),
    );
  });

  it('are shown in quarters as decimals, else with minutes', () => {
    expect([null, 0, 360, 90, 75, 80, 5].map(hoursText)).toEqual(['', '0', '6', '1.5', '1.25', '1:20', '0:05']);
  });
});

describe('minutes as typed', () => {
  it.each([
    ['90', 90],
    [' 5 ', 5],
    ['1h20', 80],
    ['1 h 20', 80],
    ['1:20', 80],
    ['2h', 120],
    ['2 hours', 120],
    ['1.5 h', 90],
    ['1.5hrs', 90],
    ['45 min', 45],
    ['45m', 45],
    ['1 minute', 1],
    ['1,000', 1_000],
  ])('%j is %i minutes', (text, minutes) => {
    expect(parseMinutes(text)).toEqual(ok(minutes));
  });

  it.each(['', '  '])('%j is no time', (text) => {
    expect(parseMinutes(text, { min: 5, max: 720 })).toEqual(ok(null));
  });

  it.each(['an hour', '1.5', '1:60', 'h', '1 20', '1h20m5', '£6'])(
    '%j is not a time, and says what one looks like',
    (text) => {
      expect(parseMinutes(text)).toEqual(
        refused(/^Enter whole minutes, such as 45, or a time such as 1:20 or 1 h 20$/),
      );
    },
  );

  it('say which limit they break, however they are written', () => {
    const limits = { min: 5, max: 720 };
    expect(parseMinutes('12 h', limits)).toEqual(ok(720));
    expect(parseMinutes('4', limits)).toEqual(refused(/^Enter 5 minutes or more$/));
    expect(parseMinutes('0:04', limits)).toEqual(refused(/^Enter 5 minutes or more$/));
    expect(parseMinutes('2000', limits)).toEqual(refused(/^Enter 720 minutes or less$/));
    expect(parseMinutes('13h', limits)).toEqual(refused(/^Enter 720 minutes or less$/));
    expect(parseMinutes('-5')).toEqual(refused(/^Enter 0 minutes or more$/));
  });

  it('mean the same as in a field of hours wherever a unit is written', () => {
    fc.assert(
      fc.property(fc.nat(99), fc.nat(59), (h, m) => {
        const two = String(m).padStart(2, '0');
        for (const text of [`${h}:${two}`, `${h}h${two}`, `${h} hours ${m} min`, `${h} h`, `${m} min`]) {
          expect(parseMinutes(text)).toEqual(parseHours(text));
        }
      }),
    );
  });
});

describe('numbers as typed', () => {
  it.each([
    ['6', 6],
    [' 1.5 ', 1.5],
    ['1,250', 1_250],
    ['-3', -3],
    ['+3', 3],
  ])('%j is %d', (text, value) => {
    expect(parseNumber(text)).toEqual(ok(value));
  });

  it('may be left empty, whatever the limits', () => {
    expect(parseNumber(' ', { min: 1, max: 2, step: 1 })).toEqual(ok(null));
  });

  it.each(['six', '1e5', '0x10', 'NaN', 'Infinity', '1/2', '½', '1-2', '.', '-', '1,2'])(
    '%j is not a number',
    (text) => {
      expect(parseNumber(text)).toEqual(refused(/^Enter a number/));
    },
  );

  it('say which limit they break', () => {
    const limits = { min: 0.1, max: 1 };
    expect(parseNumber('0.1', limits)).toEqual(ok(0.1));
    expect(parseNumber('1', limits)).toEqual(ok(1));
    expect(parseNumber('0.05', limits)).toEqual(refused(/^Enter 0\.1 or more$/));
    expect(parseNumber('1.01', limits)).toEqual(refused(/^Enter 1 or less$/));
    expect(parseNumber('1.5', { step: 1 })).toEqual(refused(/^Enter a whole number/));
    expect(parseNumber('2.0', { step: 1 })).toEqual(ok(2));
    expect(parseNumber('-1', { min: 0 })).toEqual(refused(/^Enter 0 or more$/));
  });
});

describe('the sentence of a failure', () => {
  it('is the one a failed call carries', () => {
    const failure = Object.assign(new Error('That round is closed.'), { name: 'CallFailed' });
    expect(sentenceOf(failure)).toBe('That round is closed.');
  });

  it.each([
    ['a fault of the program', new TypeError('undefined is not a function')],
    ['a thrown text', 'SQLITE_BUSY'],
    ['something that only looks like a failed call', { name: 'CallFailed', message: 'SQLITE_BUSY' }],
    ['nothing', undefined],
  ])('never shows the words of %s', (_, failure) => {
    const sentence = sentenceOf(failure);
    expect(sentence).toMatch(/^Something went wrong in the app\. Your saved work is safe\./);
    expect(sentence).not.toMatch(/undefined|SQLITE/);
  });
});
