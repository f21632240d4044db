import { Redo2 } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import type { ActionPatch } from '../../../../shared/contract/pd-action.ts';
import { useChange } from '../../../app/data.ts';
import { useHistory } from '../../../app/history.ts';
import { ResourcesCard } from '../../../app/resources-card.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { useFocusField } from '../focus-field.ts';
import { usePlan } from '../plan-data.ts';
import { ACTIONS_PATH, actionPath, goTo } from '../plan-links.ts';
import { usePlanMoves } from '../plan-moves.ts';
import { ActionContext } from './action-context.ts';
import { ActionHeader } from './action-header.tsx';
import { ActivitySection } from './activity-section.tsx';
import { CostSection } from './cost-section.tsx';
import styles from './editor.module.css';
import { HodSection } from './hod-section.tsx';
import { NeedSection } from './need-section.tsx';
import { PeopleSection } from './people-section.tsx';
import { ProgressSection } from './progress-section.tsx';
import { SectionList } from './section.tsx';
import { SessionsSection } from './sessions-section.tsx';
import { StillOpen } from './still-open.tsx';
import { SuccessSection } from './success-section.tsx';

interface ActionEditorProps {
  readonly id: string;
  /** The field to start at, null for the top. */
  readonly field: string | null;
}

/** Every field of one action, each saved as it is left. Escape goes back to the action's row. */
export function ActionEditor({ id, field }: ActionEditorProps) {
  const action = usePlan().actions.find((a) => a.id === id);
  const { change } = useChange('plan.updateAction');
  const { leaveAction } = usePlanMoves();
  const page = useRef<HTMLDivElement>(null);
  useFocusField(page, field, actionPath(id));
  const startsAtField = useRef(field !== null);
  useEffect(() => {
    if (!startsAtField.current) {
      window.scrollTo(0, 0);
      page.current?.querySelector('h1')?.focus({ preventScroll: true });
    }
    return () => leaveAction(id);
  }, [id, leaveAction]);

  const open = useMemo(
    () => (action ? { action, save: (patch: ActionPatch) => change({ id: action.id, patch }) } : null),
    [action, change],
  );
  const onKeyDown = (event: KeyboardEvent) => {
    // What floats over the page hears Escape first; its events come here only through React's tree.
    const isHere = event.target instanceof Node && page.current?.contains(event.target);
    if (event.key === 'Escape' && !event.defaultPrevented && isHere) goTo(ACTIONS_PATH);
  };

  if (open === null) {
    return <ActionGone />;
  }
  return (
    <ActionContext value={open}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears Escape from the fields inside */}
      <div ref={page} onKeyDown={onKeyDown}>
        <ActionHeader />
        <div className={styles.layout}>
          <div className={styles.side}>
            <SectionList />
            <StillOpen />
          </div>
          <div className={styles.sections}>
            {open.action.draftReason ? (
              <Notice>
                <strong className={styles.why}>Why it is here.</strong> {open.action.draftReason}
              </Notice>
            ) : null}
            <NeedSection />
            <ActivitySection />
            <PeopleSection />
            <SessionsSection />
            <CostSection />
            <SuccessSection />
            <ProgressSection />
            <ResourcesCard ownerKind="pd-action" ownerId={open.action.id} />
            <HodSection />
          </div>
        </div>
      </div>
    </ActionContext>
  );
}

/** In place of an action that has been removed, or whose adding has been undone. */
function ActionGone() {
  const { redoName, redo } = useHistory();
  return (
    <>
      <PageHeader title="PD plan" />
      <EmptyState
        title="That action is no longer in the plan"
        action={
          <span className={styles.gone}>
            {redoName === null ? null : (
              <Button icon={<Redo2 />} onPress={() => void redo()}>
                Redo: {redoName}
              </Button>
            )}
            <LinkButton to={ACTIONS_PATH}>Back to the actions</LinkButton>
          </span>
        }
      />
    </>
  );
}
