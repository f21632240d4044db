import { CalendarPlus } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { PdSession } from '../../../../shared/contract/pd-session.ts';
import type { SchoolCalendar } from '../../../../shared/domain/action-dates.ts';
import { formatWeekdayShort, PD_SESSION_STATES, type PdSessionState } from '../../../../shared/domain/pd-session.ts';
import { academicYearName } from '../../../../shared/domain/school-year.ts';
import { useChange } from '../../../app/data.ts';
import { Button } from '../../../ui/button.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import type { MenuChoice } from '../../../ui/menu.tsx';
import { useRemembered } from '../../../ui/remember.ts';
import { Segmented } from '../../../ui/segmented.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { AttendanceDialog } from './attendance-dialog.tsx';
import { CancelDialog } from './cancel-dialog.tsx';
import styles from './pd.module.css';
import { pdColumns } from './pd-columns.tsx';
import { isSegment, type PdFacts, type PdLine, pdLines, SEGMENT_KEYS } from './pd-lines.ts';
import { PdSessionDialog } from './pd-session-dialog.tsx';

interface PdListProps extends PdFacts {
  readonly academicYear: number;
  /** Of a year that has ended it can only be said what became of its sessions. */
  readonly isPresentYear: boolean;
  /** Null while there is only one year. */
  readonly yearChoice: ReactNode;
  readonly sessions: readonly PdSession[];
  readonly calendar: SchoolCalendar;
}

type Open =
  | { readonly what: 'attendance' | 'change'; readonly line: PdLine }
  | { readonly what: 'cancel'; readonly lines: readonly PdLine[] }
  | { readonly what: 'add' }
  | null;

const EMPTY: Readonly<Record<PdSessionState, string>> = {
  'to-come': 'No PD session is to come. Add one to an action of the plan',
  'needs-attendance': 'It is known who took part in every session so far',
  held: 'Nobody has said yet who took part in a session',
  cancelled: 'No PD session was cancelled',
};
const TITLES: Readonly<Record<PdSessionState, string>> = {
  'to-come': 'PD sessions to come',
  'needs-attendance': 'PD sessions that need attendance',
  held: 'PD sessions held',
  cancelled: 'PD sessions cancelled',
};
const BY_DAY = [{ id: 'day', desc: false }];

export function PdList({ academicYear, isPresentYear, yearChoice, sessions, calendar, ...facts }: PdListProps) {
  const { actions, refs, staff, youId, today } = facts;
  const [, goTo] = useLocation();
  const [kept, keep] = useRemembered<PdSessionState | ''>('pd.segment', '', (v) => v === '' || isSegment(v));
  const [pastSegment, setPastSegment] = useState<PdSessionState | ''>('');
  const [toolsIn, setToolsIn] = useState<HTMLElement | null>(null);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState<Open>(null);
  const update = useChange('pdSessions.update');
  const restore = useChange('pdSessions.restore');
  const remove = useChange('pdSessions.remove');
  const toast = useToast();
  const columns = useMemo(
    () =>
      pdColumns(isPresentYear ? (id, patch) => update.change({ id, patch }) : null, (line) =>
        setOpen({ what: 'attendance', line }),
      ),
    [isPresentYear, update.change],
  );
  const lines = useMemo(
    () => pdLines(sessions, { actions, refs, staff, youId, today }),
    [sessions, actions, refs, staff, youId, today],
  );
  const parts = useMemo(() => Map.groupBy(lines, ({ state }) => state), [lines]);
  const partOf = (state: PdSessionState) => parts.get(state) ?? NONE;
  const usual = partOf('needs-attendance').length > 0 ? 'needs-attendance' : isPresentYear ? 'to-come' : 'held';
  const segment = (isPresentYear ? kept : pastSegment) || usual;
  const rows = partOf(segment);
  const selected = useMemo(() => new Set(rows.map(({ id }) => id).filter((id) => picked.has(id))), [rows, picked]);
  const close = () => setOpen(null);

  const removeIt = async ({ id, session }: PdLine) => {
    if (!(await remove.run({ ids: [id] }))) return;
    toast.show({ message: `PD session of ${formatWeekdayShort(session.heldOn)} removed`, undo: true });
  };
  const actionsFor = (line: PdLine): readonly MenuChoice[] => [
    ...(line.state === 'cancelled'
      ? [{ id: 'restore', label: 'Bring it back', onAction: () => void restore.run({ id: line.id }) }]
      : [
          {
            id: 'attendance',
            label: 'Who took part…',
            shortcut: 'Ctrl+Enter',
            onAction: () => setOpen({ what: 'attendance', line }),
          },
        ]),
    ...(isPresentYear
      ? [
          { id: 'change', label: 'Change…', onAction: () => setOpen({ what: 'change', line }) },
          {
            id: 'action',
            label: 'Open the action',
            onAction: () => goTo(`/plan/actions/${encodeURIComponent(line.action.id)}?field=sessions`),
          },
        ]
      : [
          {
            id: 'plan',
            label: `Open the plan of ${academicYearName(academicYear)}`,
            onAction: () => goTo(`/plan/years/${academicYear}`),
          },
        ]),
    ...(line.state === 'to-come' || line.state === 'needs-attendance'
      ? [{ id: 'cancel', label: 'Cancel…', onAction: () => setOpen({ what: 'cancel', lines: [line] }) }]
      : []),
    ...(isPresentYear ? [{ id: 'remove', label: 'Remove', isDanger: true, onAction: () => void removeIt(line) }] : []),
  ];
  const openRow = (line: PdLine) => {
    if (line.state !== 'cancelled') setOpen({ what: 'attendance', line });
    else if (isPresentYear) setOpen({ what: 'change', line });
  };
  const canCancel = segment === 'to-come' || segment === 'needs-attendance';

  return (
    <div className={styles.section}>
      <div className={styles.bar}>
        {yearChoice}
        <div className={styles.segments}>
          <Segmented
            label="Which PD sessions"
            value={segment}
            options={SEGMENT_KEYS.map((key) => ({
              value: key,
              label: (
                <>
                  {PD_SESSION_STATES[key]} <span className={styles.count}>{partOf(key).length}</span>
                </>
              ),
            }))}
            onChange={isPresentYear ? keep : setPastSegment}
          />
        </div>
        {isPresentYear ? (
          <div className={styles.add}>
            <Button icon={<CalendarPlus />} onPress={() => setOpen({ what: 'add' })}>
              Add a PD session
            </Button>
          </div>
        ) : null}
        <div ref={setToolsIn} className={styles.tools} />
      </div>
      <DataTable
        label="PD sessions"
        exportTitle={TITLES[segment]}
        columns={columns}
        rows={rows}
        getRowId={({ id }) => id}
        rowLabel={({ session, actionName }) => `${actionName}, ${formatWeekdayShort(session.heldOn)}`}
        rowActions={actionsFor}
        rememberKey="pd-sessions"
        initialSorting={BY_DAY}
        filter
        grid
        onOpenRow={openRow}
        selection={{
          selected,
          onChange: setPicked,
          actions: canCancel ? (
            <Button onPress={() => setOpen({ what: 'cancel', lines: rows.filter(({ id }) => selected.has(id)) })}>
              Cancel the sessions…
            </Button>
          ) : null,
        }}
        toolsIn={toolsIn}
        emptyMessage={isPresentYear || segment !== 'to-come' ? EMPTY[segment] : 'No PD session is to come'}
      />
      {open?.what === 'attendance' ? <AttendanceDialog line={open.line} facts={facts} onClose={close} /> : null}
      {open?.what === 'cancel' ? <CancelDialog lines={open.lines} onClose={close} /> : null}
      {open?.what === 'add' || open?.what === 'change' ? (
        <PdSessionDialog
          session={open.what === 'change' ? open.line.session : null}
          sessions={sessions}
          facts={facts}
          calendar={calendar}
          onClose={close}
        />
      ) : null}
    </div>
  );
}

const NONE: readonly PdLine[] = [];
