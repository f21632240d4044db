import { useCallback, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { academicYearName } from '../../../shared/domain/school-year.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { DraftDialog } from './draft/draft-dialog.tsx';
import { ActionEditor } from './editor/action-editor.tsx';
import { PastPlan } from './past/past-plan.tsx';
import { PlanContext } from './plan-data.ts';
import { PlanHeader } from './plan-header.tsx';
import { readAddress } from './plan-links.ts';
import { type PlanMoves, PlanMovesContext } from './plan-moves.ts';
import { PlanParts } from './plan-parts.tsx';
import { usePlanData } from './use-plan-data.ts';

/** The PD plan: its actions, priorities and document, an action's own page, the draft, and the plans of earlier years. */
export function PlanPlace() {
  const reading = usePlanData();
  const [location] = useLocation();
  const [isDrafting, setDrafting] = useState(false);
  const returnTo = useRef<string | null>(null);
  const openDraft = useCallback(() => setDrafting(true), []);
  const moves = useMemo<PlanMoves>(
    () => ({
      openDraft,
      leaveAction: (id) => {
        returnTo.current = id;
      },
      takeReturn: () => {
        const id = returnTo.current;
        returnTo.current = null;
        return id;
      },
    }),
    [openDraft],
  );

  if (reading.state !== 'read') {
    return (
      <>
        <PageHeader title="PD plan" />
        {reading.state === 'failed' ? (
          <ErrorNotice error={reading.error} action={<Button onPress={reading.readAgain}>Try again</Button>} />
        ) : (
          <Loading what="the plan" />
        )}
      </>
    );
  }
  const { data } = reading;
  const { spot, field } = readAddress(location);
  if (spot.part === 'year' && spot.academicYear !== data.plan.academicYear) {
    return <PastPlan key={spot.academicYear} present={data} academicYear={spot.academicYear} />;
  }
  const shown = spot.part === 'year' ? ({ part: 'actions' } as const) : spot;
  return (
    <PlanContext value={data}>
      <PlanMovesContext value={moves}>
        {shown.part === 'action' ? (
          <ActionEditor key={shown.id} id={shown.id} field={field} />
        ) : (
          <>
            <PlanHeader title={data.plan.title || `PD plan ${academicYearName(data.plan.academicYear)}`} />
            <PlanParts spot={shown} field={field} />
          </>
        )}
        <DraftDialog isOpen={isDrafting} onOpenChange={setDrafting} />
      </PlanMovesContext>
    </PlanContext>
  );
}
