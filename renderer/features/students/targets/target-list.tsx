import { useMemo, useState } from 'react';
import type { TargetList as ListName } from '../../../../shared/domain/students.ts';
import { usePrivacy } from '../../../app/privacy.ts';
import { studentPath } from '../../../app/student-path.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import type { MenuChoice } from '../../../ui/menu.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { showCare, useCareShown } from '../care-shown.ts';
import { TARGETS_PATH } from '../student-links.ts';
import { useShownStudents } from '../use-shown-students.ts';
import { targetColumns } from './target-columns.tsx';
import { decideChoices, type TargetMoves, useTargetMoves } from './target-moves.ts';
import styles from './targets.module.css';
import { isAlike, type TargetRow, type Targets } from './targets-data.ts';

const LABELS: Readonly<Record<ListName, string>> = {
  in: 'Students who are in',
  boundary: 'Students on the boundary',
  'no-score': 'Students without a score',
  out: 'Students who are out',
};
const EMPTY: Readonly<Record<ListName, string>> = {
  in: 'Nobody is in by this rule',
  boundary: 'Nobody is on the boundary',
  'no-score': 'Everybody eligible for Pupil Premium has a score',
  out: 'Nobody is out',
};

interface TargetListProps {
  readonly list: ListName;
  readonly targets: Targets;
  readonly picked: ReadonlySet<string>;
  readonly onPick: (ids: ReadonlySet<string>) => void;
}

/** One of the four lists: each student with the reason, what was decided, and what can be. */
export function TargetListTable({ list, targets, picked, onPick }: TargetListProps) {
  const privacy = usePrivacy();
  const showsCare = useCareShown();
  const moves = useTargetMoves();
  const onShown = useShownStudents(list === 'in' ? TARGETS_PATH : `${TARGETS_PATH}/${list}`, 'Find target students');
  const [which, setWhich] = useState<'all' | 'alike'>('all');
  const all = targets.byList[list];
  const hasReasons = all.some(({ student }) => (student.decision?.reason ?? '') !== '');
  const columns = useMemo(() => targetColumns(privacy, showsCare, hasReasons), [privacy, showsCare, hasReasons]);
  const alike = useMemo(() => all.filter((row) => isAlike(row, targets.rule)), [all, targets.rule]);
  const rows = list === 'out' && which === 'alike' ? alike : all;
  const selected = useMemo(() => new Set(rows.map(({ id }) => id).filter((id) => picked.has(id))), [rows, picked]);
  const chosen = rows.filter(({ id }) => selected.has(id));

  return (
    <div className={styles.table}>
      <DataTable
        label={LABELS[list]}
        columns={columns}
        rows={rows}
        getRowId={({ id }) => id}
        rowLabel={({ student }) => privacy.shownName(student)}
        rowActions={(row) => choicesOf(row, moves)}
        onOpenRow={({ id }) => {
          window.location.hash = studentPath(id);
        }}
        onShown={onShown}
        rememberKey={`targets-${list}`}
        filter
        grid
        stickyHeader
        selection={{
          selected,
          onChange: onPick,
          actions: (
            <>
              {decideChoices(chosen).map(({ standing, label }) => (
                <Button key={standing} size="s" onPress={() => moves.decide(standing, chosen)}>
                  {label}
                </Button>
              ))}
              <Button size="s" onPress={() => moves.nominate(chosen)}>
                Nominate…
              </Button>
            </>
          ),
        }}
        tools={
          <>
            {list === 'out' ? (
              <Segmented
                label="Which students"
                value={which}
                options={[
                  { value: 'all', label: 'All' },
                  {
                    value: 'alike',
                    label: `KS2 ${targets.rule.ks2Threshold} or more, not Pupil Premium (${alike.length})`,
                  },
                ]}
                onChange={setWhich}
              />
            ) : null}
            <Checkbox label="Show looked-after reasons" isSelected={showsCare} onChange={showCare} />
          </>
        }
        emptyMessage={
          list === 'out' && which === 'alike' ? 'Nobody without Pupil Premium has such a score' : EMPTY[list]
        }
      />
    </div>
  );
}

function choicesOf(row: TargetRow, { decide, nominate, withdraw }: TargetMoves): readonly MenuChoice[] {
  return [
    ...decideChoices([row]).map(({ standing, label, isAgainst }) => ({
      id: standing,
      label,
      ...(isAgainst ? { description: 'Against the rule: asks for the reason' } : {}),
      onAction: () => decide(standing, [row]),
    })),
    { id: 'nominate', label: 'Nominate…', onAction: () => nominate([row]) },
    ...row.student.nominations.map(({ id, nominatedBy }) => ({
      id: `withdraw ${id}`,
      label: `Withdraw the nomination by ${nominatedBy}`,
      onAction: () => withdraw(id),
    })),
    {
      id: 'open',
      label: 'Open the student’s page',
      shortcut: 'Ctrl+Enter',
      onAction: () => {
        window.location.hash = studentPath(row.id);
      },
    },
  ];
}
