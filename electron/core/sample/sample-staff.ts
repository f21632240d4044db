import type { StaffPatch } from '../../../shared/contract/staff.ts';
import type { SampleDesk } from './sample-desk.ts';

/** The person who tries the sample school. */
export const YOU = 'Idris Fellowes-Tarn';

/** Invented people; one letter or word each is known by in the other parts. */
const PEOPLE = {
  hod: { name: 'Marguerite Oakenshaw', role: 'head-of-department' },
  you: { name: YOU, role: 'maths-progression-lead' },
  second: { name: 'Bronwen Ashdale-Pike', role: 'second-in-department' },
  callum: { name: 'Callum Restharrow' },
  nadia: { name: 'Nadia Farouzand' },
  hamish: { name: 'Hamish Tolleverin', fullTimeEquivalent: 0.6 },
  sunita: { name: 'Sunita Venkarath', fullTimeEquivalent: 0.8 },
  ectOne: { name: 'Oliver Brackwater', earlyCareer: true },
  ectTwo: { name: 'Chidera Onwubiko-Hale', earlyCareer: true },
  nonSpecialist: { name: 'Philippa Dunsmoor', specialist: false, fullTimeEquivalent: 0.5 },
  tutor: { name: 'Geraint Mossop', role: 'support-staff', specialist: false, fullTimeEquivalent: 0.7 },
  gone: { name: 'Wanda Thistlecombe', status: 'left' },
} as const satisfies Readonly<Record<string, StaffPatch & { readonly name: string }>>;

export type PersonKey = keyof typeof PEOPLE;
/** The staff of the sample school by the word they are known by: their ids. */
export type SampleStaff = Readonly<Record<PersonKey, string>>;

export const TEACHERS: readonly PersonKey[] = [
  'hod',
  'you',
  'second',
  'callum',
  'nadia',
  'hamish',
  'sunita',
  'ectOne',
  'ectTwo',
  'nonSpecialist',
];

/** "m.oakenshaw@fernmoorvale.example": an address that can belong to nobody (RFC 2606). */
function emailOf(name: string): string {
  const [first = '', ...rest] = name.toLowerCase().split(' ');
  return `${first.charAt(0)}.${rest.join('').replace(/[^a-z]/g, '')}@fernmoorvale.example`;
}

export function addSampleStaff({ call }: SampleDesk): SampleStaff {
  const youId = call('school.get', {}).youId ?? '';
  call('staff.update', { id: youId, patch: { email: emailOf(YOU) } });
  const ids = Object.entries(PEOPLE).map(([key, person]) => {
    if (key === 'you') return [key, youId];
    return [key, call('staff.add', { staff: { ...person, email: emailOf(person.name) } }).id];
  });
  return Object.fromEntries(ids) as SampleStaff;
}

export const nameOf = (key: PersonKey): string => PEOPLE[key].name;
