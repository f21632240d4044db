import type { AuditDomain, Need } from '../../../shared/contract/audit.ts';
import { compareCodes } from '../../../shared/domain/audit.ts';
import type { Option } from '../../ui/select.tsx';

/** The framework's statements as choices, with what the audit says of each. */
export function statementOptions(domains: readonly AuditDomain[], needs: ReadonlyMap<string, Need>): readonly Option[] {
  return domains
    .flatMap((d) => d.statements)
    .toSorted((a, b) => compareCodes(a.code, b.code))
    .map((s) => {
      const score = needs.get(s.id)?.score ?? null;
      return {
        value: s.id,
        label: `${s.code} ${s.text}`,
        ...(score === null ? {} : { description: `Need score ${score.toFixed(2)}` }),
      };
    });
}

/** "A10, D1" for these statements; empty for none. */
export function codesOf(domains: readonly AuditDomain[], ids: readonly string[]): string {
  return domains
    .flatMap((d) => d.statements)
    .filter((s) => ids.includes(s.id))
    .map((s) => s.code)
    .sort(compareCodes)
    .join(', ');
}
