import { describe, expect, it } from 'vitest';
import { isPeerSupport, peerSupportAction } from '../../renderer/features/audit/needs/peer-support-action.ts';
import type { PdAction } from '../../shared/contract/pd-action.ts';
import { BLANK_ACTION } from '../../shared/domain/blank-action.ts';
import { planFixture } from '../support/plan-fixture.ts';

const need = planFixture().result?.needs.find((n) => n.peerSupport);
if (!need) throw new Error('the fixture has no need with peer support');
const [leadId = ''] = need.expertStaffIds;

describe.each(['coaching', 'open-door-observation'] as const)('peer support as %s', (form) => {
  const fields = peerSupportAction(need, 'p', form, leadId, need.lowStaffIds);
  const action: PdAction = { ...BLANK_ACTION, ...fields, id: 'a', position: 1 };

  it('says nothing of ratings where staff and governors read it beside the names', () => {
    for (const words of [fields.title, fields.objective, fields.activity]) {
      expect(words).not.toMatch(/\bat [1-4]\b|\brat(?:ed|ing)|\bmedian\b/i);
    }
    expect(fields.objective).toContain(need.text);
    expect(fields.title).not.toContain(need.code);
    expect(need.text.toLowerCase()).toContain(
      fields.title
        .replace(/^[^:]*: /, '')
        .replace(/…$/, '')
        .toLowerCase(),
    );
    expect(fields.title.length).toBeLessThan(110);
  });

  it('is known again while it runs, but not once it is stopped or somebody else leads it', () => {
    expect(isPeerSupport(action, need)).toBe(true);
    expect(isPeerSupport({ ...action, status: 'stopped' }, need)).toBe(false);
    expect(isPeerSupport({ ...action, leadId: 'somebody-else' }, need)).toBe(false);
  });
});
