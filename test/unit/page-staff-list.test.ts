import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isOddEmail,
  newPeople,
  type PastedPerson,
  readStaffList,
} from '../../renderer/features/settings/read-staff-list.ts';
import { STAFF_ROLES, type StaffRole } from '../../shared/domain/staff.ts';

const names = (text: string) => readStaffList(text).map((p) => p.name);

describe('a staff list with headings', () => {
  it('is read by its headings, in any order', () => {
    const text = [
      'Role\tEmail address\tName\tFTE\tMaths specialist\tECT',
      'Head of Department\tm.walker@school.org\tMia Walker\t1\tYes\t',
      'Teacher of maths\tr.ali@school.org\tRuby Ali\t0.6\tno\ty',
      '',
    ].join('\r\n');
    expect(readStaffList(text)).toEqual([
      {
        name: 'Mia Walker',
        email: 'm.walker@school.org',
        role: 'head-of-department',
        fullTimeEquivalent: 1,
        specialist: true,
      },
      {
        name: 'Ruby Ali',
        email: 'r.ali@school.org',
        role: 'teacher',
        fullTimeEquivalent: 0.6,
        specialist: false,
        earlyCareer: true,
      },
    ]);
  });

  it.each([
    ['Forename\tSurname'],
    ['First name\tLast name'],
    ['Given name\tFamily name'],
    ['Legal forename\tLegal surname'],
  ])('puts %j together', (headings) => {
    expect(names(`${headings}\nSiân\tO’Neill-Null`)).toEqual(['Siân O’Neill-Null']);
  });

  it('reads the columns of a school’s own system: titles, middle names and subjects mislead nobody', () => {
    const text = [
      'Title\tForename\tMiddle names\tSurname\tJob title\tSubject\tECT\tPostcode',
      'Ms\tRuby\tAnn\tAli\tSecond in maths\tMaths\tYes\tST4 2DE',
    ].join('\n');
    expect(readStaffList(text)).toEqual([{ name: 'Ruby Ali', role: 'second-in-department', earlyCareer: true }]);
  });

  it.each(['Name', 'Staff', 'Staff member', 'Teacher', 'Colleague', 'Full name', 'Member of staff'])(
    'of one column called %j is names',
    (heading) => {
      expect(names(`${heading}\nMia Walker\nRuby Ali`)).toEqual(['Mia Walker', 'Ruby Ali']);
    },
  );

  it.each([
    ['commas', 'Name,Email,Role\n"Walker, Mia",m@school.org,Teacher\nRuby Ali,,Support staff'],
    ['semicolons', 'Name;Email;Role\nWalker, Mia;m@school.org;Teacher\nRuby Ali;;Support staff'],
    ['tabs', 'Name\tEmail\tRole\nWalker, Mia\tm@school.org\tTeacher\nRuby Ali\t\tSupport staff'],
  ])('may be parted by %s', (_, text) => {
    expect(readStaffList(text)).toEqual([
      { name: 'Mia Walker', email: 'm@school.org', role: 'teacher' },
      { name: 'Ruby Ali', role: 'support-staff', specialist: false },
    ]);
  });

  it('may have emails and no names: what stands before the @ is the name until somebody changes it', () => {
    expect(readStaffList('Work e-mail\nm.walker@school.org')).toEqual([
      { name: 'm.walker', email: 'm.walker@school.org' },
    ]);
  });

  it('with nobody under them is nobody', () => {
    expect(readStaffList('Name\tEmail\r\n')).toEqual([]);
  });
});

describe('a staff list without headings', () => {
  it('is guessed cell by cell', () => {
    expect(readStaffList('Mia Walker\tm@school.org\tHead of maths\t80%\nRuby Ali\t\tHLTA\t0.5')).toEqual([
      { name: 'Mia Walker', email: 'm@school.org', role: 'head-of-department', fullTimeEquivalent: 0.8 },
      { name: 'Ruby Ali', role: 'support-staff', fullTimeEquivalent: 0.5, specialist: false },
    ]);
  });

  it('keeps its first person whatever they are called or do', () => {
    for (const first of ['Ismail Khan', 'Jo Stafford', 'Norman Mailer', 'Kaname Ito', 'Staffan Berg', 'Mr Teacher']) {
      expect(names(`${first}\nRuby Ali`)).toEqual([first, 'Ruby Ali']);
    }
    for (const role of ['Teacher', 'Staff', 'Colleague']) {
      expect(names(`Mia Walker\t${role}\nRuby Ali\t${role}`)).toEqual(['Mia Walker', 'Ruby Ali']);
    }
  });

  it.each([
    ['a name with a comma', 'Walker, Mia', { name: 'Mia Walker' }],
    ['commas', 'Mia Walker, m@school.org, Teacher', { name: 'Mia Walker', email: 'm@school.org', role: 'teacher' }],
    ['quotes', '"Walker, Mia",m@school.org', { name: 'Mia Walker', email: 'm@school.org' }],
    ['an address of an email', 'Mia Walker <m@school.org>', { name: 'Mia Walker', email: 'm@school.org' }],
    ['an address, last name first', 'Walker, Mia <m@school.org>;', { name: 'Mia Walker', email: 'm@school.org' }],
    ['an address in quotes', '"Walker, Mia" <m@school.org>', { name: 'Mia Walker', email: 'm@school.org' }],
    [
      'an address and a role',
      'Mia Walker <m@school.org>, HoD',
      {
        name: 'Mia Walker',
        email: 'm@school.org',
        role: 'head-of-department',
      },
    ],
    ['an email alone', 'm.walker@school.org', { name: 'm.walker', email: 'm.walker@school.org' }],
    ['an email twice', "'m@school.org' <m@school.org>", { name: 'm', email: 'm@school.org' }],
    [
      'non-breaking spaces',
      '\u00a0Mia Walker\u00a0\tm@school.org\u00a0',
      { name: 'Mia Walker', email: 'm@school.org' },
    ],
    ['a nickname in quotes', 'Mia "MJ" Walker\tTeacher', { name: 'Mia "MJ" Walker', role: 'teacher' }],
    ['a nickname in quotes at the end', 'Walker "MJ"', { name: 'Walker "MJ"' }],
    ['doubled quotes of a quoted cell', '"Mia ""MJ"" Walker"\tTeacher', { name: 'Mia "MJ" Walker', role: 'teacher' }],
    ['a line end in a cell', '"Mia\nWalker"\tTeacher', { name: 'Mia Walker', role: 'teacher' }],
    ['an apostrophe', "Ciarán O'Brien\tTeacher", { name: "Ciarán O'Brien", role: 'teacher' }],
    ['the person after blank cells', '\t\tMia Walker', { name: 'Mia Walker' }],
    ['a role nobody knows', 'Mia Walker\tBeekeeper', { name: 'Mia Walker', unknownRole: 'Beekeeper' }],
  ] as const)('reads %s', (_, text, person) => {
    expect(readStaffList(text)).toEqual([person]);
  });

  it('reads the addresses of an email that stand on one line', () => {
    expect(readStaffList('Walker, Mia <m@school.org>; Ali, Ruby <r@school.org>; Zainab Taylor <z@school.org>')).toEqual(
      [
        { name: 'Mia Walker', email: 'm@school.org' },
        { name: 'Ruby Ali', email: 'r@school.org' },
        { name: 'Zainab Taylor', email: 'z@school.org' },
      ],
    );
  });

  it.each(['', '\n', ' \r\n\t\r\n', '\u00a0\n'])('of %j is nobody', (text) => {
    expect(readStaffList(text)).toEqual([]);
  });
});

describe('roles in a school’s words', () => {
  const roleOf = (words: string) => readStaffList(`Name\tRole\nMia Walker\t${words}`)[0]?.role;

  it.each<[string, StaffRole | undefined]>([
    ['Head of Maths', 'head-of-department'],
    ['HOD', 'head-of-department'],
    ['Curriculum leader - maths', 'head-of-department'],
    ['Second in department', 'second-in-department'],
    ['2ic Maths', 'second-in-department'],
    ['2i/c maths', 'second-in-department'],
    ['2nd i/c', 'second-in-department'],
    ['Second in charge of maths', 'second-in-department'],
    ['Deputy HoD', 'second-in-department'],
    ['Deputy', 'second-in-department'],
    ['KS3 lead', undefined],
    ['KS3 maths coordinator', undefined],
    ['2nd in maths', 'second-in-department'],
    ['Deputy head of maths', 'second-in-department'],
    ['Maths Progression Lead', 'maths-progression-lead'],
    ['MPL', 'maths-progression-lead'],
    ['Teaching assistant', 'support-staff'],
    ['TA', 'support-staff'],
    ['Assistant headteacher', 'leadership'],
    ['Assistant Head', 'leadership'],
    ['Assistant Principal', 'leadership'],
    ['Deputy Head', 'leadership'],
    ['Head teacher', 'leadership'],
    ['SLT', 'leadership'],
    ['Maths teacher', 'teacher'],
    ['Secondary maths teacher', 'teacher'],
    ['Supply teacher (unemployed)', 'teacher'],
    ['Teacher of methods', 'teacher'],
    ['', undefined],
    ['Site manager', undefined],
  ])('%s', (words, role) => {
    expect(roleOf(words)).toBe(role);
  });

  it('that say nothing to us are kept to be shown, unless they say early career or nothing', () => {
    const unknown = (words: string) => readStaffList(`Name\tRole\nMia Walker\t${words}`)[0]?.unknownRole;
    expect(unknown('KS3 lead')).toBe('KS3 lead');
    expect(readStaffList('Mia Walker, KS3 maths lead')[0]).toEqual({
      name: 'Mia Walker',
      unknownRole: 'KS3 maths lead',
    });
    expect(['ECT1', '', 'Teacher of maths', '2i/c maths'].map(unknown)).toEqual(Array(4).fill(undefined));
  });

  it('every role is read by its own words', () => {
    for (const [role, label] of Object.entries(STAFF_ROLES)) expect(roleOf(label)).toBe(role);
  });
});

describe('what a role says besides', () => {
  const person = (role: string) => readStaffList(`Mia Walker\t${role}`)[0];

  it.each(['ECT', 'ECT1', 'ECT 2', 'NQT', 'Maths teacher (ECT)', 'ECT year 1', 'Early career teacher'])(
    '%s is a teacher early in their career',
    (role) => {
      expect(person(role)).toEqual({ name: 'Mia Walker', role: 'teacher', earlyCareer: true });
    },
  );

  it('an ECT beside the role too', () => {
    expect(person('Teacher of maths\tECT')).toEqual({ name: 'Mia Walker', role: 'teacher', earlyCareer: true });
  });

  it.each(['Director of maths', 'Project lead', 'Second in maths', 'Teacher'])('%s is not', (role) => {
    expect(person(role)?.earlyCareer).toBeUndefined();
  });

  it.each(['TA', 'Maths TA', 'HLTA', 'Technician', 'Teaching assistant'])('%s is no maths specialist', (role) => {
    expect(person(role)).toEqual({ name: 'Mia Walker', role: 'support-staff', specialist: false });
  });

  it('unless the list says so', () => {
    expect(readStaffList('Name\tRole\tSpecialist\nMia Walker\tHLTA\tyes')[0]?.specialist).toBe(true);
  });
});

describe('names and addresses as schools keep them', () => {
  it.each([
    ['Okafor, Daniel', { name: 'Daniel Okafor' }],
    ['Okafor, Daniel, d.okafor@school.org', { name: 'Daniel Okafor', email: 'd.okafor@school.org' }],
    ['Okafor, Daniel, Teacher', { name: 'Daniel Okafor', role: 'teacher' }],
    ['Daniel Okafor, Teacher', { name: 'Daniel Okafor', role: 'teacher' }],
    ['Okafor, Daniel\td.okafor@school.org', { name: 'Daniel Okafor', email: 'd.okafor@school.org' }],
  ] as const)('%s', (line, person) => {
    expect(readStaffList(line)).toEqual([person]);
  });

  it.each([
    ['p.nair@cobridge', true],
    ['p.nair@cobridge.', true],
    ['p.nair@cobridge.org', false],
    ['p.nair@cobridge.sch.uk', false],
  ])('%s looks odd: %s, and is kept', (email, isOdd) => {
    expect(isOddEmail(email)).toBe(isOdd);
    expect(readStaffList(`Priya Nair\t${email}`)[0]?.email).toBe(email);
  });
});

describe('full-time equivalents', () => {
  const fteOf = (words: string) => readStaffList(`Name\tFTE\nMia Walker\t${words}`)[0]?.fullTimeEquivalent;

  it.each([
    ['1', 1],
    ['1.0', 1],
    ['0.6', 0.6],
    ['60%', 0.6],
    ['80 %', 0.8],
    ['100', 1],
    ['', undefined],
    ['0', undefined],
    ['-0.5', undefined],
    ['1.5', undefined],
    ['120%', undefined],
    ['full time', undefined],
  ])('%j is %s', (words, fte) => {
    expect(fteOf(words)).toBe(fte);
  });
});

describe('any list', () => {
  const word = fc.stringMatching(/^[A-Z][a-zé'-]{1,8}$/);
  const person = fc.record({
    name: fc.tuple(word, word).map(([a, b]) => `${a}x ${b}x`),
    email: fc.uuid().map((id) => `${id}@school.org`),
    role: fc.constantFrom(...(Object.keys(STAFF_ROLES) as StaffRole[])),
    fullTimeEquivalent: fc.integer({ min: 1, max: 10 }).map((n) => n / 10),
  });

  it('written as Excel copies it comes back as it was, with headings and without', () => {
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 8 }), fc.boolean(), (people, hasHeadings) => {
        const lines = people.map((p) => [p.name, p.email, STAFF_ROLES[p.role], p.fullTimeEquivalent].join('\t'));
        const text = [...(hasHeadings ? ['Name\tEmail\tRole\tFTE'] : []), ...lines].map((l) => `${l}\r\n`).join('');
        const expected = people.map((p) => (p.role === 'support-staff' ? { ...p, specialist: false } : p));
        expect(readStaffList(text)).toEqual(expected);
      }),
    );
  });

  it('never fails and never makes a person without a name', () => {
    const pieces = fc.constantFrom(
      '\t',
      ';',
      ',',
      '<',
      '>',
      '"',
      "'",
      '@',
      '\n',
      '\r\n',
      'Name',
      'Email',
      'Mia',
      ' ',
      'a@b',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ maxLength: 4 })), { maxLength: 25 }), (parts) => {
        for (const { name } of readStaffList(parts.join(''))) expect(name.trim()).not.toBe('');
      }),
    );
  });
});

describe('people who are new', () => {
  const known = [
    { name: 'Siân Null', email: 'S.Null@school.org' },
    { name: 'Ruby Ali', email: '' },
  ];
  const found = (pasted: readonly PastedPerson[]) => {
    const { people, alreadyHere, twice } = newPeople(pasted, known);
    const again = twice.map((p) => `${p.name} twice`);
    return [people.map((p) => p.name), [...alreadyHere.map((p) => p.name), ...again]];
  };

  it('are two when their emails are two, whatever they are called', () => {
    expect(found([{ name: 'Siân Null', email: 'other.null@school.org' }])).toEqual([['Siân Null'], []]);
    expect(
      found([
        { name: 'Mia Walker', email: 'm.walker@school.org' },
        { name: 'Mia Walker', email: 'm.walker2@school.org' },
      ]),
    ).toEqual([['Mia Walker', 'Mia Walker'], []]);
  });

  it('are one when either has no email, and when one name has two of them neither is guessed at', () => {
    expect(found([{ name: 'Ruby Ali', email: 'r.ali@school.org' }])).toEqual([[], ['Ruby Ali']]);
    expect(found([{ name: 'Mia Walker', email: 'm@school.org' }, { name: 'Mia Walker' }])).toEqual([
      ['Mia Walker'],
      ['Mia Walker twice'],
    ]);
  });

  it('are told by name, in any case and accent, and by email', () => {
    expect(
      found([{ name: 'sian  null' }, { name: 'S Null', email: 's.null@SCHOOL.org' }, { name: 'Mia Walker' }]),
    ).toEqual([['Mia Walker'], ['sian  null', 'S Null']]);
  });

  it('are counted once when the list names them twice', () => {
    expect(
      found([
        { name: 'Mia Walker', email: 'm@school.org' },
        { name: 'M Walker', email: 'M@school.org' },
      ]),
    ).toEqual([['Mia Walker'], ['M Walker twice']]);
  });

  it('are not confused by having no email', () => {
    expect(found([{ name: 'Mia Walker' }, { name: 'Zainab Taylor' }])).toEqual([['Mia Walker', 'Zainab Taylor'], []]);
  });
});
