import { Plus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { useRemembered } from '../../ui/remember.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { ActionsView } from './actions/actions-view.tsx';
import { AddActionDialog } from './actions/add-action-dialog.tsx';
import { ByTeacherView } from './by-teacher/by-teacher-view.tsx';
import { CalendarView } from './calendar/calendar-view.tsx';
import styles from './plan.module.css';
import { usePlan } from './plan-data.ts';
import { ACTIONS_PATH, BY_TEACHER_PATH, CALENDAR_PATH, goTo, replaceAddress } from './plan-links.ts';

const VIEWS = { table: 'Table', 'by-teacher': 'By teacher', calendar: 'Calendar' } as const;
export type ActionView = keyof typeof VIEWS;

const VIEW_OPTIONS = (Object.keys(VIEWS) as ActionView[]).map((value) => ({ value, label: VIEWS[value] }));
const isView = (value: unknown): value is ActionView => VIEW_OPTIONS.some((o) => o.value === value);

const PATHS: Readonly<Record<ActionView, string>> = {
  table: ACTIONS_PATH,
  'by-teacher': BY_TEACHER_PATH,
  calendar: CALENDAR_PATH,
};

interface ActionViewsProps {
  /** As the address says; null: the one last looked at. */
  readonly view: ActionView | null;
  /** Whose part in the plan is open, in the view by teacher. */
  readonly personId: string | null;
}

/** The plan's actions in three views: the table, by teacher and by half-term. */
export function ActionViews({ view, personId }: ActionViewsProps) {
  const { actions } = usePlan();
  const [last, setLast] = useRemembered<ActionView>('plan.view', 'table', isView);
  const [isOpen, setOpen] = useState(false);
  const [tools, setTools] = useState<HTMLElement | null>(null);
  // The plan opens on the view last looked at; after that the address decides, on the way back too.
  const shown = view ?? (isOpen ? 'table' : last);
  useEffect(() => {
    setOpen(true);
    if (view === null && shown !== 'table') replaceAddress(PATHS[shown]);
    else if (shown !== last) setLast(shown);
  }, [view, shown, last, setLast]);

  if (actions.length === 0) return <ActionsView />;
  return (
    <>
      <div className={styles.views}>
        <Segmented label="View" value={shown} options={VIEW_OPTIONS} onChange={(next) => goTo(PATHS[next])} />
        <div ref={setTools} className={styles.tools} />
        <AddAction />
      </div>
      {shown === 'table' ? <ActionsView toolsIn={tools} /> : null}
      {shown === 'by-teacher' ? <ByTeacherView personId={personId} /> : null}
      {shown === 'calendar' ? <CalendarView /> : null}
    </>
  );
}

function AddAction() {
  const { priorities } = usePlan();
  const [isAdding, setAdding] = useState(false);
  const first = priorities[0];
  return (
    <>
      <div className={styles.add}>
        <Button icon={<Plus />} isDisabled={!first} onPress={() => setAdding(true)}>
          Add action
        </Button>
      </div>
      {isAdding && first ? <AddActionDialog priorityId={first.id} onClose={() => setAdding(false)} /> : null}
    </>
  );
}
