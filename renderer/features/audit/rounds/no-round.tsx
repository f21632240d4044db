import type { AuditFramework } from '../../../../shared/contract/audit.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { FrameworkList } from '../questions/framework-list.tsx';

interface NoRoundProps {
  readonly framework: AuditFramework;
  readonly staffCount: number;
  readonly onNewRound: () => void;
}

/** The place before the first round. */
export function NoRound({ framework, staffCount, onNewRound }: NoRoundProps) {
  const statements = framework.domains.reduce((n, d) => n + d.statements.length, 0);
  return (
    <>
      <PageHeader
        title="PD audit"
        facts={`${framework.name} · ${countOf(statements, 'statement')} in ${framework.domains.length} domains`}
        actions={
          <Button variant="primary" onPress={onNewRound}>
            Start an audit round
          </Button>
        }
      />
      <Card>
        <EmptyState
          title="Start a round, then bring in the answers"
          action={staffCount === 0 ? <LinkButton to="/settings/staff">Add the staff</LinkButton> : null}
        >
          A round is one run of the audit: a date and the people asked. Answers are typed here, or come from a Microsoft
          Forms or Google Forms export. From them the app ranks what the department needs.
          {staffCount === 0
            ? ' Nobody is on the staff list yet: add them now, or let the import add the people who answered.'
            : ''}
        </EmptyState>
      </Card>
      <FrameworkList framework={framework} />
    </>
  );
}
