import { Plus, WandSparkles } from 'lucide-react';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { usePlan } from '../plan-data.ts';
import { usePlanMoves } from '../plan-moves.ts';

/** What to do first: choose priorities; then draft or write actions for them. */
export function NoActionsYet({ onAdd }: { readonly onAdd: (priorityId: string) => void }) {
  const { priorities } = usePlan();
  const { openDraft } = usePlanMoves();
  const first = priorities[0];
  if (!first) {
    return (
      <Card>
        <EmptyState
          title="Start from what the department needs"
          action={
            <LinkButton to="/audit" variant="primary">
              Choose priorities from the ranked needs
            </LinkButton>
          }
        >
          A plan answers up to five priorities. Choose them in the PD audit, then draft actions for each.
        </EmptyState>
      </Card>
    );
  }
  return (
    <Card>
      <EmptyState
        title={priorities.length === 1 ? 'Your priority has no actions yet' : 'Your priorities have no actions yet'}
        action={
          <>
            <Button variant="primary" icon={<WandSparkles />} onPress={openDraft}>
              Draft the plan
            </Button>
            <Button icon={<Plus />} onPress={() => onAdd(first.id)}>
              Add action
            </Button>
          </>
        }
      >
        “Draft the plan” proposes an outside offer and an in-school follow-up for each priority. You see every proposal,
        and why it is there, before anything is added.
      </EmptyState>
    </Card>
  );
}
