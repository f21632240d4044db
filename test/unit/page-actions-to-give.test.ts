import { expect, it } from 'vitest';
import { actionsToGive } from '../../renderer/features/plan/by-teacher/actions-to-give.ts';
import type { Need } from '../../shared/contract/audit.ts';
import type { PdAction } from '../../shared/contract/pd-action.ts';
import { BLANK_ACTION } from '../../shared/domain/blank-action.ts';
import { suggestedHalfTerms } from '../../shared/domain/school-year.ts';

const action = (id: string, fields: Partial<PdAction>): PdAction => ({
  ...BLANK_ACTION,
  id,
  priorityId: 'p',
  position: 1,
  title: id,
  endOn: '2027-03-01',
  ...fields,
});
const need = (code: string, lowStaffIds: readonly string[]) => [code, { code, lowStaffIds } as Need] as const;

it('offers what they rated 1 or 2 first, and what should have ended last', () => {
  const given = actionsToGive(
    { id: 'me' },
    {
      actions: [
        action('ended', { endOn: '2026-11-02', statementIds: ['A1'] }),
        action('other', { statementIds: ['B2'] }),
        action('low', { statementIds: ['A1', 'B2'] }),
        action('low through its priority', {}),
        action('mine already', { participantIds: ['me'] }),
        action('done', { status: 'done' }),
        action('stopped', { status: 'stopped' }),
      ],
      priorities: [{ id: 'p', statementIds: ['A1'] } as never],
      needs: new Map([need('A1', ['me', 'you']), need('B2', ['you'])]),
      school: { halfTerms: suggestedHalfTerms(2026) } as never,
      today: '2026-11-23',
    },
  );
  expect(given.map(({ action: { id }, lowCodes, endedOn }) => [id, lowCodes, endedOn])).toEqual([
    ['low', ['A1'], null],
    ['low through its priority', ['A1'], null],
    ['other', [], null],
    ['ended', ['A1'], '2026-11-02'],
  ]);
});
