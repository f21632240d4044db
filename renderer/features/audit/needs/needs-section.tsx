import { useMemo, useState } from 'react';
import type { Need } from '../../../../shared/contract/audit.ts';
import { MAX_PRIORITIES } from '../../../../shared/domain/plan.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { useCall, useChange } from '../../../app/data.ts';
import { Card } from '../../../ui/card.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import type { MenuChoice } from '../../../ui/menu.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { isOpen, type RoundView } from '../place-data.ts';
import { ChoiceBar } from './choice-bar.tsx';
import { MeetingLists } from './meeting-lists.tsx';
import { MoveNeedDialog } from './move-need-dialog.tsx';
import { type NeedChoice, NeedChoiceContext, useTickedNeeds } from './need-choice.ts';
import { filterOptions, type NeedFilter, passesFilter } from './need-filter.ts';
import styles from './needs.module.css';
import { NEED_COLUMNS } from './needs-columns.tsx';
import { isPeerSupport } from './peer-support-action.ts';
import { PeerSupportDialog } from './peer-support-dialog.tsx';

/** Needs by their rank, what to talk about, and the way from them to the plan's priorities. */
export function NeedsSection({ view }: { readonly view: RoundView }) {
  const { result } = view;
  const ranked = useMemo(() => result.needs.filter((n) => n.score !== null), [result.needs]);
  return ranked.length === 0 ? <NothingRanked view={view} /> : <RankedNeeds view={view} ranked={ranked} />;
}

function RankedNeeds({ view, ranked }: { readonly view: RoundView; readonly ranked: readonly Need[] }) {
  const { round, result, staff } = view;
  const priorities = useCall('plan.get', {}).data?.priorities;
  const actions = useCall('plan.listActions', {}).data ?? [];
  const [chosen, setChosen] = useTickedNeeds(round.id);
  const [filter, setFilter] = useState<NeedFilter>('all');
  const [open, setOpen] = useState<{ readonly dialog: 'move' | 'support'; readonly need: Need } | null>(null);
  const putBack = usePutBack(round.id);

  const notRated = result.needs.filter((n) => n.score === null);
  const filters = filterOptions(ranked);
  const now = filters.some((f) => f.value === filter) ? filter : 'all';
  const shown = useMemo(() => ranked.filter((n) => passesFilter(n, now)), [ranked, now]);
  const inPlan = useMemo(
    () => new Map((priorities ?? []).flatMap((p) => p.statementIds.map((id) => [id, p.position] as const))),
    [priorities],
  );
  const priorityOf = (statementId: string) => priorities?.find((p) => p.statementIds.includes(statementId));
  const places = Math.max(0, MAX_PRIORITIES - (priorities?.length ?? 0));
  const wanted = ranked.filter((n) => chosen.has(n.statementId) && !inPlan.has(n.statementId));
  const choice: NeedChoice = {
    chosen,
    inPlan,
    nameOf: (staffId) => staff.find((s) => s.id === staffId)?.name ?? 'Somebody',
    room: priorities ? Math.max(0, places - wanted.length) : 0,
    toggle: (id, on) => {
      const next = new Set(chosen);
      if (on) next.add(id);
      else next.delete(id);
      setChosen(next);
    },
  };
  const actionsOf = (need: Need): readonly MenuChoice[] => [
    {
      id: 'move',
      label: need.overrideReason === null ? 'Move to another rank…' : 'Change its rank or the reason…',
      onAction: () => setOpen({ dialog: 'move', need }),
    },
    ...(need.overrideReason === null
      ? []
      : [
          {
            id: 'back',
            label: 'Put back by score',
            description: `To rank ${need.rankByScore}`,
            onAction: () => void putBack(need),
          },
        ]),
    ...(need.peerSupport
      ? [
          {
            id: 'support',
            label: 'Make peer support an action…',
            ...(inPlan.has(need.statementId) ? {} : { description: 'Choose it for the plan first' }),
            isDisabled: !inPlan.has(need.statementId),
            onAction: () => setOpen({ dialog: 'support', need }),
          },
        ]
      : []),
  ];
  const priority = open?.dialog === 'support' ? priorityOf(open.need.statementId) : undefined;

  return (
    <NeedChoiceContext value={choice}>
      <div className={styles.section}>
        <div className={styles.table}>
          <DataTable
            label="Ranked needs"
            columns={NEED_COLUMNS}
            rows={shown}
            getRowId={(n) => n.statementId}
            rowLabel={(n) => n.code}
            grid
            rowActions={actionsOf}
            initialSorting={[{ id: 'rank', desc: false }]}
            rememberKey="needs"
            filter
            stickyHeader
            maxHeight="max(420px, calc(100dvh - 326px))"
            tools={
              <>
                {filters.length > 1 ? (
                  <Segmented label="Which needs" value={now} options={filters} onChange={setFilter} />
                ) : null}
                <ChoiceBar
                  roundId={round.id}
                  wanted={wanted}
                  places={places}
                  inPlan={priorities?.length ?? null}
                  counts={`${ranked.length} ranked${notRated.length > 0 ? `, ${notRated.length} not rated` : ''}`}
                  onClear={() => setChosen(new Set())}
                />
              </>
            }
            emptyMessage="Nothing is flagged like this"
          />
        </div>
        <MeetingLists
          needs={ranked}
          department={view.answers.department}
          priorityOf={priorityOf}
          supportActionOf={(need) => actions.find((a) => isPeerSupport(a, need))}
          isRoundOpen={isOpen(round)}
          onMakeAction={(need) => setOpen({ dialog: 'support', need })}
        />
        <HowScored />
        <NotRated needs={notRated} isRoundOpen={isOpen(round)} />
      </div>
      {open?.dialog === 'move' ? (
        <MoveNeedDialog roundId={round.id} need={open.need} last={ranked.length} onClose={() => setOpen(null)} />
      ) : null}
      {open?.dialog === 'support' && priority ? (
        <PeerSupportDialog need={open.need} priority={priority} staff={staff} onClose={() => setOpen(null)} />
      ) : null}
    </NeedChoiceContext>
  );
}

function usePutBack(roundId: string) {
  const { run } = useChange('audit.overrideRank');
  const toast = useToast();
  return async (need: Need) => {
    const done = await run({ roundId, statementId: need.statementId, override: null });
    if (done) toast.show({ message: `${need.code} is back where its score puts it`, undo: true });
  };
}

function NothingRanked({ view }: { readonly view: RoundView }) {
  if (!isOpen(view.round)) {
    return (
      <EmptyState title="This round was closed without an answer">
        Reopen it from the Round menu to add answers or department ratings, or choose another round above.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="Nothing to rank yet"
      action={
        <>
          <LinkButton to="/audit/answers">Type answers</LinkButton>
          <LinkButton to="/audit/questions">Get the questions out</LinkButton>
        </>
      }
    >
      Needs are ranked as soon as the first answer is in. Import a Forms export, type the answers here, or rate the
      department.
    </EmptyState>
  );
}

function HowScored() {
  return (
    <Disclosure title="How the score is made" level={2}>
      <p className={styles.how}>
        Score = N × W × (1 + R). <strong>N</strong> is how far the statement is from 4: the mean of 4 less the staff
        median and 4 less the department rating, or the one there is. <strong>W</strong> is the domain’s weight, 1 to 3.{' '}
        <strong>R</strong> is the share of the staff who rated it that are at 1 or 2. N/A and blanks never count. Ties
        go by W, then R, then the code. A need you move to another rank keeps its score; the others keep their order
        around it.
      </p>
    </Disclosure>
  );
}

function NotRated({ needs, isRoundOpen }: { readonly needs: readonly Need[]; readonly isRoundOpen: boolean }) {
  if (needs.length === 0) return null;
  return (
    <Card
      title="Not rated"
      facts={`${countOf(needs.length, 'statement')} nobody has rated${isRoundOpen ? ' yet' : ''}. They are left out of the ranking, not put last.`}
      actions={isRoundOpen ? <LinkButton to="/audit/department">Rate the department</LinkButton> : null}
    >
      <ul className={styles.notRated}>
        {needs.map((n) => (
          <li key={n.statementId}>
            <span className={styles.code}>{n.code}</span>
            <span>{n.text}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
