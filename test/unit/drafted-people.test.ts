import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pdCatalogue } from '../../shared/contract/pd-catalogue.ts';
import type { StaffMember } from '../../shared/contract/staff.ts';
import { leadFor, leadWords, participantsFor, participantWords } from '../../shared/domain/drafted-people.ts';
import { RESOURCES } from '../support/test-app.ts';

const { offers } = pdCatalogue.parse(JSON.parse(readFileSync(join(RESOURCES, 'pd-catalogue.json'), 'utf8')));
const offer = (id: string) => {
  const found = offers.find((o) => o.id === id);
  if (!found) throw new Error(`no offer ${id}`);
  return found;
};

const person = (id: string, more: Partial<StaffMember> = {}): StaffMember => ({
  id,
  name: `Name of ${id}`,
  email: '',
  role: 'teacher',
  specialist: true,
  earlyCareer: false,
  fullTimeEquivalent: 1,
  status: 'current',
  ...more,
});
const staff = [
  person('new', { earlyCareer: true }),
  person('tutor', { role: 'support-staff' }),
  person('old'),
  person('historian', { specialist: false }),
  person('mpl', { role: 'maths-progression-lead' }),
  person('hod', { role: 'head-of-department' }),
  person('gone', { role: 'head-of-department', status: 'left' }),
];
const inSchool = { staff, school: { youId: 'mpl' } } as unknown as Parameters<typeof leadFor>[2];
const nobodyKnown = { staff: [person('old')], school: { youId: null } } as unknown as Parameters<typeof leadFor>[2];
const need = (lowStaffIds: string[], expertStaffIds: string[] = []) => [{ lowStaffIds, expertStaffIds }];

describe('who takes part in what a draft proposes', () => {
  it('is those at 1 or 2 who are still here', () => {
    expect(participantsFor(offer('aqa-examiner-insight'), need(['new', 'gone', 'old']), inSchool)).toEqual([
      'new',
      'old',
    ]);
  });

  it('is the MPL and the Head of Department where an offer is meant for them, whatever anybody rated', () => {
    for (const id of ['mei-mpl-training', 'hub-subject-leadership', 'hub-subject-leaders-community']) {
      expect(participantsFor(offer(id), need(['new', 'old']), inSchool)).toEqual(['mpl', 'hod']);
    }
  });

  it('is only the early-career or non-specialist ones of them where an offer is for these', () => {
    const low = need(['new', 'old', 'historian', 'tutor']);
    expect(participantsFor(offer('hub-sktm-early-career'), low, inSchool)).toEqual(['new']);
    expect(participantsFor(offer('hub-sktm-non-specialist'), low, inSchool)).toEqual(['historian']);
    expect(participantsFor(offer('coaching-new-and-non-specialist'), low, inSchool)).toEqual(['new', 'historian']);
  });

  it('is said in words, also where the school has nobody of that kind', () => {
    const training = offer('mei-mpl-training');
    expect(participantWords(training, ['mpl', 'hod'], inSchool)).toBe(
      'Meant for the MPL and the Head of Department: Name of mpl and Name of hod.',
    );
    expect(participantWords(training, participantsFor(training, need(['old']), nobodyKnown), nobodyKnown)).toBe(
      'Meant for the MPL and the Head of Department: choose who takes part.',
    );
  });
});

describe('who leads it', () => {
  it('in school is somebody at 4, rather not early in their career or support staff', () => {
    const coaching = offer('coaching-questioning-feedback');
    expect(leadFor(coaching, need([], ['tutor', 'new', 'old']), inSchool)).toBe('old');
    expect(leadFor(coaching, need([], ['tutor', 'new']), inSchool)).toBe('new');
    expect(leadWords(coaching, 'new', inSchool)).toContain('early in their career');
    expect(leadFor(coaching, need(['old'], []), inSchool)).toBeNull();
  });

  it('from outside school is nobody: the MPL owns it, where the MPL is known', () => {
    const course = offer('mei-geometry-trigonometry');
    expect(leadFor(course, need([], ['old']), inSchool)).toBe('mpl');
    expect(leadWords(course, 'mpl', inSchool)).toContain('Name of mpl books it');
    expect(leadFor(course, need([], ['old']), nobodyKnown)).toBeNull();
    expect(leadWords(course, null, nobodyKnown)).toContain('choose who books it');
  });
});
