import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkLetterOf, isKeyUpn, readUpn, tidyUpn, upnProblem, upnState } from '../../shared/domain/upn.ts';

it.each([
  ['B801200005001', 'valid'],
  ['P207000016049', 'valid'],
  ['R33040202400A', 'temporary'],
  ['Q330402024007', 'valid'],
  ['E33612342117K', 'temporary'],
  ['Q207000016049', 'wrong'],
  ['B207000016049', 'wrong'],
  ['', 'none'],
] as const)('%s is %s', (upn, state) => {
  expect(upnState(upn)).toBe(state);
  expect(isKeyUpn(upn)).toBe(state === 'valid' || state === 'temporary');
});

it('takes an unknown local authority', () => {
  expect(upnState(`${checkLetterOf('999000016049')}999000016049`)).toBe('valid');
});

it.each([
  ['p207000016049', 'P207000016049'],
  [' P207 0000-16049 ', 'P207000016049'],
  ['P207–0000\u00a01604\u200b9\ufeff', 'P207000016049'],
  ['’P207000016049', 'P207000016049'],
  ['-', ''],
  ['1.23e+12', '1.23E+12'],
])('tidies %j to %s', (typed, tidy) => expect(tidyUpn(typed)).toBe(tidy));

it.each([
  ['P20700001604', 'has 12 characters and a UPN has 13'],
  ['P2070000160499', 'has 14 characters'],
  ['PO07000016049', 'the letter O, which no UPN has: it may be a zero (0)'],
  ['P207I00016049', 'it may be a one (1)'],
  ['P20700001604S', 'it may be a five (5)'],
  ['S207000016049', 'begins with S, which no UPN does: it should be P'],
  ['Q207000016049', 'should be P'],
  ['1234567890', 'has ten digits, so it is a ULN'],
  ['207000016049', 'lacks the letter that a UPN begins with (it would be P)'],
  ['1.23E+12', 'Excel has turned this UPN into the number'],
  ['NONE', 'is not a UPN'],
  ['P2070!0016049', 'should be a letter and 12 digits'],
])('says what is wrong with %s', (upn, words) => {
  expect(upnProblem(upn)).toContain(words);
  expect(upnProblem(upn)).toMatch(/\.$/);
  expect(readUpn(upn)).toEqual({ ok: true, value: upn, note: upnProblem(upn) });
});

it('says nothing of a good UPN, and refuses an Excel error and a text that is far too long', () => {
  expect([upnProblem(''), upnProblem('P207000016049'), upnProblem('R33040202400A')]).toEqual([null, null, null]);
  expect(readUpn('#REF!')).toMatchObject({ ok: false });
  expect(readUpn('9'.repeat(60))).toMatchObject({ ok: false });
});

const LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ';
const rest = fc
  .tuple(fc.stringMatching(/^\d{11}$/), fc.constantFrom(...'0123456789', ...LETTERS))
  .map(([digits, last]) => digits + last);

/** The rule said another way: the letter whose value, taken away, leaves a weighted sum that 23 divides. */
function letterByTrial(body: string): string | undefined {
  const values = [...body].map((c) => (LETTERS.includes(c) ? BigInt(LETTERS.indexOf(c)) : BigInt(c)));
  const sum = values.reduceRight((total, value, i) => total + value * BigInt(i + 2), 0n);
  return [...LETTERS].find((_, k) => (sum - BigInt(k)) % 23n === 0n);
}

it('agrees with another way to say the rule, and lets exactly one letter in front', () => {
  fc.assert(
    fc.property(rest, (body) => {
      expect(checkLetterOf(body)).toBe(letterByTrial(body));
      expect([...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].filter((letter) => isKeyUpn(letter + body))).toHaveLength(1);
    }),
  );
});

it('notices any one character changed, unless the check happens to agree', () => {
  fc.assert(
    fc.property(rest, fc.nat(12), fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'), (body, at, other) => {
      const good = letterByTrial(body) + body;
      const changed = good.slice(0, at) + other + good.slice(at + 1);
      const agrees =
        /^[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]$/.test(changed) && letterByTrial(changed.slice(1)) === changed[0];
      expect(isKeyUpn(changed)).toBe(agrees);
    }),
  );
});

it('never throws, and tidying twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const tidy = tidyUpn(text);
      expect(tidyUpn(tidy)).toBe(tidy);
      expect(upnProblem(tidy) === null).toBe(tidy === '' || isKeyUpn(tidy));
    }),
  );
});

it('finds the two missing and the one wrong UPN of the SIMS list', () => {
  const text = readFileSync(join(import.meta.dirname, '../fixtures/students/sims-students.csv'), 'latin1');
  const upns = text.split(/\r?\n/).flatMap((line) => (/^\d{6},/.test(line) ? [line.split(',')[1] ?? ''] : []));
  expect(upns).toHaveLength(900);
  expect(upns.filter((upn) => upnState(upn) === 'none')).toHaveLength(2);
  expect(upns.filter((upn) => upnState(upn) === 'wrong')).toEqual(['Q330410719091']);
});
