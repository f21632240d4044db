import { describe, expect, it } from 'vitest';
import type { SettingsPort } from '../../electron/core/ports.ts';
import { recallShape, rememberShape } from '../../electron/core/services/student-import-memory.ts';
import type { StudentColumn } from '../../shared/contract/student-import.ts';

function memory(): SettingsPort & { readonly kept: Map<string, unknown> } {
  const kept = new Map<string, unknown>();
  return { kept, get: (key) => kept.get(key), set: (key, value) => kept.set(key, value), all: () => ({}) };
}

const column = (heading: string, use: StudentColumn['use'], blankMeansNo: boolean | null = null): StudentColumn => ({
  index: 0,
  heading,
  samples: [],
  use,
  why: '',
  blanks: 0,
  blankMeansNo,
});

describe('what a person chose for a file', () => {
  it('is recalled by its headings', () => {
    const settings = memory();
    rememberShape(settings, [column('Family', 'surname'), column('PP', 'pupilPremium', true)], 'School list');
    expect(recallShape(settings, ['PP', 'Family'])).toEqual({
      source: 'School list',
      columns: { family: 'surname', pp: 'pupilPremium' },
      blankMeansNo: { pp: true },
    });
    expect(recallShape(settings, ['PP', 'Given'])).toBeNull();
  });

  it('keeps no heading, which is a student’s name in a list without headings', () => {
    const settings = memory();
    rememberShape(settings, [column('Lovelace', 'surname'), column('Augusta', 'forename')], 'School list');
    const kept = JSON.stringify([...settings.kept]);
    expect(kept).toContain('surname');
    expect(kept.toLowerCase()).not.toMatch(/lovelace|augusta/);
  });
});
