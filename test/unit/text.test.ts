import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cleanText, foldText, listOf, oneDecimal, sentencesOf } from '../../shared/domain/text.ts';

it('keeps what people write and takes out what no document can hold', () => {
  expect(cleanText('Zoë’s plan\r\nline\ttwo 👩‍🏫')).toBe('Zoë’s plan\nline\ttwo 👩‍🏫');
  expect(cleanText('a\ufffe\uffff\u0000\u0008b')).toBe('ab');
  expect(cleanText('lone \ud800 surrogate').isWellFormed()).toBe(true);
});

it('writes one decimal, a half rounded up even where binary holds a little less', () => {
  expect([2.25, 2.05, 3, 2.04].map(oneDecimal)).toEqual(['2.3', '2.1', '3.0', '2.0']);
});

it('gives well-formed text without controls for any input, and the same again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const clean = cleanText(text);
      expect(clean.isWellFormed()).toBe(true);
      expect(/[^\P{Cc}\n\t]|[\ufffe\uffff]/u.test(clean)).toBe(false);
      expect(cleanText(clean)).toBe(clean);
    }),
  );
});

it('folds for comparing and lists for reading', () => {
  expect(foldText('  Siân  O’Neill-Null ')).toBe('sian o neill null');
  expect([listOf([]), listOf(['A']), listOf(['A', 'B', 'C'])]).toEqual(['', 'A', 'A, B and C']);
});

it('puts notes after one another as sentences, with no full stop twice', () => {
  expect(sentencesOf(['Surds', '', 'A holiday.', ' Moved from 25 Mar 2027'])).toBe(
    'Surds. A holiday. Moved from 25 Mar 2027',
  );
  expect(sentencesOf([])).toBe('');
});
