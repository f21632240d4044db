import { describe, expect, it } from 'vitest';
import { keptAddress } from '../../renderer/app/last-place.ts';

describe('the place that is open again next time', () => {
  it.each([
    ['/', '/'],
    ['/plan', '/plan'],
    ['/plan/document?field=summary', '/plan/document'],
    ['/plan/actions/7?field=leadId', '/plan'],
    ['/plan/priorities/7', '/plan/priorities'],
    ['/audit/answers/staff-1', '/audit/answers'],
    ['/audit/handed/staff-1', '/audit'],
    ['/settings/staff', '/settings/staff'],
    ['/nowhere', '/'],
  ])('after %s is %s', (location, kept) => {
    expect(keptAddress(location)).toBe(kept);
  });
});
