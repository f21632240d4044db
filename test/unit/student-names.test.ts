import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName, readName, readNamePart, sameName } from '../../shared/domain/student-names.ts';
import { similarName } from '../../shared/domain/student-similar-names.ts';

const name = (surname: string, forename = '', preferredName = '') => ({ surname, forename, preferredName });

describe('a name in one cell', () => {
  it.each([
    ['Smith, John', name('Smith', 'John')],
    ['Smith, John (Johnny)', name('Smith', 'John', 'Johnny')],
    ['Smith, John (John)', name('Smith', 'John')],
    ['SMITH, John Paul', name('SMITH', 'John Paul')],
    ['  Smith ,  John ', name('Smith', 'John')],
    ['John Smith', name('Smith', 'John')],
    ['John Smith (Johnny)', name('Smith', 'John', 'Johnny')],
    ['John Paul Smith', name('Smith', 'John Paul')],
    ['van Dyk, Deepa', name('van Dyk', 'Deepa')],
    ['Deepa van Dyk', name('van Dyk', 'Deepa')],
    ['Deepa Van Der Berg', name('Van Der Berg', 'Deepa')],
    ['Van Nguyen', name('Nguyen', 'Van')],
    ['van Dyk', name('van Dyk')],
    ['Yusuf Al Rashid', name('Al Rashid', 'Yusuf')],
    ['Al Smith', name('Smith', 'Al')],
    ["Sean O' Neill", name("O' Neill", 'Sean')],
    ['Maria de la Cruz', name('de la Cruz', 'Maria')],
    ['Ben Smith', name('Smith', 'Ben')],
    ['SMITH John Paul', name('SMITH', 'John Paul')],
    ['John SMITH', name('SMITH', 'John')],
    ['DJ Smith', name('Smith', 'DJ')],
    ['John Smith Jr', name('Smith Jr', 'John')],
    ['Smith, Jr, John', name('Smith, Jr', 'John')],
    ['Adeyemi, Kiran, Jr', name('Adeyemi', 'Kiran, Jr')],
    ['Zoë Smyth-Jones', name('Smyth-Jones', 'Zoë')],
    ['Madonna', name('Madonna')],
    ['Smith,', name('Smith')],
    [', John', name('John')],
    ['Null', name('Null')],
    ['Null, True', name('Null', 'True')],
    ['N/A, Test', name('N/A', 'Test')],
    ['李小龙', name('李小龙')],
    ['=HYPERLINK("http://x.example","Smith")', name('=HYPERLINK("http://x.example","Smith")')],
    ['<script>alert(1)</script>, Jo', name('<script>alert(1)</script>', 'Jo')],
    ["Robert'; DROP TABLE students; --", name("Robert'; DROP TABLE students; --")],
    ['Smith, 😀', name('Smith', '😀')],
  ])('%s', (text, expected) => expect(readName(text)).toEqual({ ok: true, value: expected }));

  it('has the surname first where the heading says so', () => {
    expect(readName('Smith John Paul', { isSurnameFirst: true })).toMatchObject({ value: name('Smith', 'John Paul') });
    expect(readName('van Dyk Deepa', { isSurnameFirst: true })).toMatchObject({ value: name('van Dyk', 'Deepa') });
    expect(readName('Smith, John', { isSurnameFirst: true })).toMatchObject({ value: name('Smith', 'John') });
  });

  it.each(['#N/A', '#REF!', '#DIV/0!', '#VALUE!', '#NAME?', '########', 'x'.repeat(201), '\u200b'])(
    'refuses %s',
    (text) => {
      expect(readName(text)).toMatchObject({ ok: false, sentence: expect.stringMatching(/\.$/) });
      expect(readNamePart(text)).toMatchObject({ ok: false });
    },
  );
});

it('keeps a name as it is written, but for spaces and what cannot be seen', () => {
  const part = (text: string) => readNamePart(text);
  expect(part(' O’Neill\u00a0 Smith ')).toEqual({ ok: true, value: 'O’Neill Smith' });
  expect(part('Smi\u200bth\ufeff')).toEqual({ ok: true, value: 'Smith' });
  expect(part('Smi\u200dth')).toEqual({ ok: true, value: 'Smith' });
  expect(part('👩‍🏫')).toEqual({ ok: true, value: '👩‍🏫' });
  expect(part('Zoe\u0308')).toEqual({ ok: true, value: 'Zoë' });
  for (const written of ['-Smith', '+44', '@x', 'MCDONALD', 'mcdonald', 'X', 'True', 'x'.repeat(200)]) {
    expect(part(written)).toEqual({ ok: true, value: written });
  }
});

describe('the same name', () => {
  it.each([
    [name('Smith', 'John'), name('SMITH', ' john')],
    [name("O'Neill", 'Siân'), name('O’NEILL', 'Sian')],
    [name('Smyth-Jones', 'Zoë'), name('Smyth–Jones', 'Zoe\u0308')],
    [name('Muñoz', 'Anaïs'), name('MUNOZ', 'ANAIS')],
    [name('van Dyk', 'Mary-Ann'), name('Van Dyk', 'Mary Ann')],
    [name('Łukasz', 'Søren'), name('Lukasz', 'Soren')],
  ])('%o', (a, b) => {
    expect(sameName(a, b)).toBe(true);
    expect(similarName(a, b)).toBe(true);
  });

  it('does not take one name without letters for another', () => {
    expect(foldName('😀')).not.toBe(foldName('🎈'));
    expect(foldName('李')).not.toBe(foldName('王'));
    expect(sameName(name('--'), name('++'))).toBe(false);
  });
});

describe('a similar name', () => {
  it.each([
    ['a letter more', name('Thompson', 'John'), name('Thomson', 'John')],
    ['two letters swapped', name('Smith', 'Jonh'), name('Smith', 'John')],
    ['a slip in each part', name('Smith', 'John'), name('Smyth', 'Jon')],
    ['another way to write a long name', name('Ali', 'Mohammed'), name('Ali', 'Muhammad')],
    ['surname and forename swapped', name('John', 'Smith'), name('Smith', 'John')],
    ['divided elsewhere', name('Lopez', 'Maria Garcia'), name('Garcia Lopez', 'Maria')],
    ['the preferred name', name('Smith', 'Elizabeth', 'Libby'), name('Smith', 'Libby')],
    ['an initial', name('Smith', 'J'), name('Smith', 'John')],
    ['a second forename', name('Smith', 'John Paul'), name('Smith', 'John')],
    ['half a double surname', name('Smyth-Jones', 'Zoë'), name('Jones', 'Zoe')],
    ['Jr', name('Smith', 'Kiran, Jr'), name('Smith', 'Kiran')],
    ['no forename', name('Smith'), name('Smith', 'John')],
  ])('%s', (_, a, b) => {
    expect(similarName(a, b)).toBe(true);
    expect(similarName(b, a)).toBe(true);
    expect(sameName(a, b)).toBe(false);
  });

  it.each([
    ['twins', name('Begum', 'Aisha'), name('Begum', 'Amina')],
    ['another surname', name('Walker', 'Uzma'), name('Newname', 'Uzma')],
    ['a prefix shared', name('van Dyk', 'Deepa'), name('van Persie', 'Deepa')],
    ['short names', name('Li', 'Bo'), name('Lu', 'Bo')],
    ['another initial', name('Smith', 'J'), name('Smith', 'Kiran')],
  ])('not: %s', (_, a, b) => expect(similarName(a, b)).toBe(false));
});

const anyName = fc.record({ surname: fc.string(), forename: fc.string(), preferredName: fc.string() });

it('never throws, works both ways, and a name is the same as itself', () => {
  fc.assert(
    fc.property(anyName, anyName, fc.string({ unit: 'binary' }), (a, b, text) => {
      expect(similarName(a, b)).toBe(similarName(b, a));
      expect(sameName(a, { ...a })).toBe(true);
      expect(similarName(a, { ...a })).toBe(true);
      if (sameName(a, b)) expect(similarName(a, b)).toBe(true);
      const read = readName(text);
      expect(read.ok ? read.value.surname.length : read.sentence.length).toBeGreaterThan(0);
    }),
  );
});

const word = fc.stringMatching(/^[A-Z][a-z]{2,8}(-[A-Z][a-z]{2,8})?$/);

it('reads back every name that is written with a comma', () => {
  fc.assert(
    fc.property(word, fc.array(word, { minLength: 1, maxLength: 3 }), (surname, forenames) => {
      expect(readName(`${surname}, ${forenames.join(' ')}`)).toEqual({
        ok: true,
        value: name(surname, forenames.join(' ')),
      });
    }),
  );
});
