import { CalendarPlus, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { navigate } from 'wouter/use-hash-location';
import type { GroupRow } from '../../../../shared/contract/groups.ts';
import type { SessionRow } from '../../../../shared/contract/sessions.ts';
import { formatWeekdayShort } from '../../../../shared/domain/pd-session.ts';
import { countOf, sentencesOf } from '../../../../shared/domain/text.ts';
import { useCall } from '../../../app/data.ts';
import { Fetched } from '../../../app/fetched.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { dataColumns } from '../../../ui/data-table-columns.ts';
import { AddSessionDialog } from '../list/session-dialog.tsx';
import { attendedWords, SessionState, sessionNotes, stateWords } from '../list/session-state.tsx';
import { timesWords } from '../list/session-times.ts';
import { useSessionActions } from '../list/use-session-actions.tsx';
import { registerPath } from '../session-links.ts';
import styles from './groups.module.css';
import { SeriesDialog } from './series-dialog.tsx';

interface GroupSessionsProps {
  readonly group: GroupRow;
  readonly today: string;
}

/** The sessions of a group, from the first of its year to the last. */
export function GroupSessions({ group, today }: GroupSessionsProps) {
  const sessions = useCall('sessions.list', { firstOn: '1900-01-01', lastOn: '9999-12-31', groupId: group.id });
  const [adding, setAdding] = useState<'series' | 'one' | null>(null);
  const cancelled = (sessions.data ?? []).filter(({ status }) => status === 'cancelled').length;
  const goesOn = group.endedOn === null;
  return (
    <Card
      title={`Sessions (${group.sessionCount})`}
      facts={cancelled === 0 ? null : `and ${countOf(cancelled, 'cancelled one')}`}
      flush={group.sessionCount + cancelled > 0}
      actions={
        goesOn ? (
          <>
            <Button size="s" icon={<CalendarPlus />} onPress={() => setAdding('series')}>
              Add a series
            </Button>
            <Button size="s" icon={<Plus />} onPress={() => setAdding('one')}>
              Add one session
            </Button>
          </>
        ) : null
      }
    >
      <Fetched of={sessions} what="the sessions">
        {(rows) => (
          <>
            {rows.length === 0 ? (
              <p className={styles.quiet}>
                No sessions yet. A series makes the weekly or fortnightly ones of the year at once; closed and INSET
                days are left out.
              </p>
            ) : (
              <SessionTable rows={rows} today={today} />
            )}
            {adding === 'series' ? (
              <SeriesDialog group={group} sessions={rows} today={today} onClose={() => setAdding(null)} />
            ) : null}
          </>
        )}
      </Fetched>
      {adding === 'one' ? <AddSessionDialog group={group} firstDay={today} onClose={() => setAdding(null)} /> : null}
    </Card>
  );
}

const col = dataColumns<SessionRow>();

/** Where sessions begin at different times, the time stands beside the day: its own column needs more room. */
function sessionColumns(today: string, hasTimes: boolean) {
  const dayOf = (s: SessionRow) => `${formatWeekdayShort(s.heldOn)}${hasTimes ? `, ${s.startsAt}` : ''}`;
  return col.columns([
    col.accessor('heldOn', {
      header: 'Day',
      sortFn: 'basic',
      meta: {
        namesRow: true,
        noWrap: true,
        width: hasTimes ? '180px' : '136px',
        filter: 'date',
        edit: { text: (s) => s.heldOn },
      },
      cell: ({ row: { original: s } }) =>
        s.status === 'cancelled' ? (
          dayOf(s)
        ) : (
          <a href={`#${registerPath(s.id)}`} tabIndex={-1} className={styles.name}>
            {dayOf(s)}
          </a>
        ),
    }),
    col.accessor(timesWords, { id: 'time', header: 'Time', meta: { noWrap: true, width: '116px', needsRoom: 640 } }),
    col.accessor((s) => stateWords(s, today), {
      id: 'state',
      header: 'Register',
      meta: { noWrap: true, width: '132px', filter: 'choice', groupable: true },
      cell: ({ row: { original: s } }) => <SessionState session={s} today={today} />,
    }),
    col.accessor((s) => attendedWords(s), {
      id: 'there',
      header: 'Who came',
      meta: { noWrap: true, width: '108px', needsRoom: 480 },
    }),
    col.accessor((s) => sentencesOf([s.topic, ...sessionNotes(s)]), {
      id: 'topic',
      header: 'Topic and notes',
      meta: { needsRoom: 400 },
    }),
  ]);
}

const BY_DAY = [{ id: 'heldOn', desc: false }];

function SessionTable({ rows, today }: { readonly rows: readonly SessionRow[]; readonly today: string }) {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const actions = useSessionActions();
  const hasTimes = rows.some(({ startsAt }) => startsAt !== rows[0]?.startsAt);
  const columns = useMemo(() => sessionColumns(today, hasTimes), [today, hasTimes]);
  const selected = useMemo(() => new Set(rows.map(({ id }) => id).filter((id) => picked.has(id))), [rows, picked]);
  const chosen = rows.filter(({ id }) => selected.has(id));
  const toCancel = chosen.filter(({ status }) => status === 'planned');
  return (
    <>
      <DataTable
        label="Sessions of the group"
        columns={columns}
        rows={rows}
        getRowId={({ id }) => id}
        rowLabel={({ heldOn }) => formatWeekdayShort(heldOn)}
        rowActions={actions.menuOf}
        onOpenRow={({ id }) => navigate(registerPath(id))}
        initialSorting={BY_DAY}
        grid
        bare
        maxHeight="640px"
        selection={{
          selected,
          onChange: setPicked,
          actions:
            chosen.length === 0 ? null : (
              <>
                {toCancel.length === 0 ? null : (
                  <Button onPress={() => actions.cancel(toCancel)}>Cancel {toCancel.length}…</Button>
                )}
                <Button variant="danger" onPress={() => actions.remove(chosen)}>
                  Remove…
                </Button>
              </>
            ),
        }}
      />
      {actions.dialog}
    </>
  );
}
