import { checkLetterOf } from '../../shared/domain/upn.ts';

const SURNAMES = [
  'Hall',
  'Rahman',
  'O’Neill',
  'Smyth-Jones',
  'Muñoz',
  'Campbell',
  'Begum',
  'van Dyk',
  'Null',
  'Brontë',
];
const FORENAMES = ['Olivia', 'Mateo', 'Theo', 'Kezia', 'Zoë', 'Xanthe', 'Leila', 'Ibrahim', 'Anaïs', 'Samuel', 'Wren'];

const two = (n: number) => String(n).padStart(2, '0');

/** A valid UPN for each number below 10 million. */
export function upnOf(n: number): string {
  const rest = `3304${String(n + 10_000_000).padStart(8, '0')}`;
  return `${checkLetterOf(rest) ?? ''}${rest}`;
}

export const SIMS_HEADINGS =
  'Adno,UPN,Legal Surname,Legal Forename,Preferred Name,Date of Birth,Gender,Year Group,Reg Group,Maths Class,SEN Status,English as additional language,Pupil Premium Indicator,KS2 Maths Scaled Score';

/** Rows of a SIMS list of so many invented students of Years 7 to 11 in 2026/27. */
export function simsRows(count: number): readonly (readonly string[])[] {
  return Array.from({ length: count }, (_, i) => {
    const year = 7 + (i % 5);
    const month = 1 + ((i * 7) % 12);
    const bornYear = (month >= 9 ? 2014 : 2015) - (year - 7);
    const forename = FORENAMES[i % FORENAMES.length] ?? '';
    return [
      String(i + 1).padStart(6, '0'),
      upnOf(i),
      `${SURNAMES[(i * 3) % SURNAMES.length]}${i % 17 === 0 ? '' : `son${i % 97}`}`,
      forename,
      forename,
      `${two(1 + ((i * 11) % 28))}/${two(month)}/${bornYear}`,
      i % 2 === 0 ? 'F' : 'M',
      `Year  ${year}`,
      `${year}${'ABCDEFG'[i % 7]}`,
      `${year}x/Ma${1 + (i % 5)}`,
      i % 6 === 0 ? 'K' : '',
      i % 3 === 0 ? 'Y' : '',
      i % 4 === 0 ? 'Y' : '',
      i % 50 === 0 ? '' : String(85 + (i % 36)),
    ];
  });
}

/** A SIMS list as it is exported: title rows above, a total below. */
export const simsText = (count: number): string =>
  [
    'Maths cohort list',
    'Report run 07/09/2026 08:14 by Office',
    SIMS_HEADINGS,
    ...simsRows(count).map((row) => row.join(',')),
    `Total: ${count}`,
  ].join('\r\n');
