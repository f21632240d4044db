import { PanelRightOpen } from 'lucide-react';
import { useCommand } from '../../app/commands.ts';
import { Button } from '../../ui/button.tsx';
import { useRemembered } from '../../ui/remember.ts';
import { type TabSpec, Tabs } from '../../ui/tabs.tsx';
import { useMedia } from '../../ui/use-media.ts';
import { type ActionView, ActionViews } from './action-views.tsx';
import { checkCount } from './checks/check-words.ts';
import { ChecksAbove } from './checks/checks-above.tsx';
import { ChecksPanel } from './checks/checks-panel.tsx';
import { focusChecks } from './checks/focus-checks.ts';
import { DocumentView } from './document/document-view.tsx';
import styles from './plan.module.css';
import { usePlan } from './plan-data.ts';
import { ACTIONS_PATH, DOCUMENT_PATH, goTo, type PlanSpot, PRIORITIES_PATH } from './plan-links.ts';
import { PrioritiesView } from './priorities/priorities-view.tsx';

type Tab = 'actions' | 'priorities' | 'document';

const PATHS: Readonly<Record<Tab, string>> = {
  actions: ACTIONS_PATH,
  priorities: PRIORITIES_PATH,
  document: DOCUMENT_PATH,
};

/** From this width there is room for the checks beside a table that keeps its columns. */
const ROOM_FOR_CHECKS = '(min-width: 1200px)';

const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';

interface PlanPartsProps {
  readonly spot: Exclude<PlanSpot, { readonly part: 'action' | 'year' }>;
  readonly field: string | null;
}

/** The three parts of the plan, with the checks beside them, or above them where the window is narrow. */
export function PlanParts({ spot, field }: PlanPartsProps) {
  const { priorities, actions, checks } = usePlan();
  const hasRoom = useMedia(ROOM_FOR_CHECKS);
  // Nothing can hold before there is a priority, and what to do first is said in the middle of the page.
  const hasChecks = priorities.length > 0;
  const [showsChecks, setShowsChecks] = useRemembered('plan.checks', true, isBoolean);
  const isBeside = hasChecks && hasRoom && showsChecks;
  useCommand('view.checks', () => {
    setShowsChecks(true);
    focusChecks();
  });

  const view: ActionView | null = spot.part === 'by-teacher' || spot.part === 'calendar' ? spot.part : null;
  const tab: Tab = spot.part === 'priorities' || spot.part === 'document' ? spot.part : 'actions';
  const tabs: readonly TabSpec<Tab>[] = [
    {
      id: 'actions',
      title: `Actions (${actions.length})`,
      content: () => <ActionViews view={view} personId={spot.part === 'by-teacher' ? spot.id : null} />,
    },
    {
      id: 'priorities',
      title: `Priorities (${priorities.length})`,
      content: () => <PrioritiesView openId={spot.part === 'priorities' ? spot.id : null} field={field} />,
    },
    { id: 'document', title: 'Plan document', content: () => <DocumentView field={field} /> },
  ];

  return (
    <div className={isBeside ? styles.split : styles.whole}>
      <div className={styles.part}>
        {hasChecks && hasRoom && !showsChecks ? (
          <div className={styles.showChecks}>
            <Button variant="quiet" size="s" icon={<PanelRightOpen />} onPress={() => setShowsChecks(true)}>
              Show checks: {checkCount(checks)}
            </Button>
          </div>
        ) : null}
        {hasChecks && !hasRoom ? <ChecksAbove /> : null}
        <Tabs label="Parts of the plan" tabs={tabs} selected={tab} onSelect={(id) => goTo(PATHS[id])} />
      </div>
      {isBeside ? <ChecksPanel onHide={() => setShowsChecks(false)} /> : null}
    </div>
  );
}
