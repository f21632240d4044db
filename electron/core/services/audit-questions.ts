import type { AuditFramework } from '../../../shared/contract/audit.ts';

/**
 * The self-audit as text to paste into Microsoft Forms or Google Forms: one question a line, each beginning with its code, so
 * that the export can be read back. Says first who will see the answers.
 */
export function auditQuestions(framework: AuditFramework, whoSees: string): string {
  const options = framework.staffScale.map(({ value, label }) => `${value} - ${label}`);
  const lines = [
    framework.name,
    '',
    whoSees,
    '',
    'Ask for: Name (short answer), Email (short answer, or collect it automatically).',
    'For each statement below use a choice (or one grid row) with these options:',
    ...options,
    'N/A - Not taught by me',
    '',
  ];
  for (const domain of framework.domains) {
    const asked = domain.statements.filter((s) => s.askedOfStaff);
    if (asked.length === 0) continue;
    lines.push(`${domain.code} ${domain.name}`, ...asked.map((s) => `${s.code}. ${s.text}`), '');
  }
  lines.push(
    'Last two questions (long answer):',
    'Professional development wanted: list the codes of statements you would like PD on, such as A3; D1',
    'Anything else you would like to say',
  );
  return lines.join('\n');
}
