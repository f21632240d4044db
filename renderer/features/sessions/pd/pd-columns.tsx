import type { PdSessionPatch } from '../../../../shared/contract/pd-session.ts';
import {
  formatWeekdayShort,
  PD_SESSION_STATES,
  type PdSessionState,
  timesOf,
} from '../../../../shared/domain/pd-session.ts';
import { ACTION_FORMS } from '../../../../shared/domain/plan.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { Button } from '../../../ui/button.tsx';
import { EditableSelectCell, EditableTextCell } from '../../../ui/cells.tsx';
import { dataColumns } from '../../../ui/data-table-columns.ts';
import { StatusChip, type Tone } from '../../../ui/status-chip.tsx';
import styles from './pd.module.css';
import { AS_ACTION, formFrom, formOptions, type PdLine, tookPartWords } from './pd-lines.ts';

const TONES: Readonly<Record<PdSessionState, Tone>> = {
  'to-come': 'neutral',
  'needs-attendance': 'due',
  held: 'good',
  cancelled: 'neutral',
};

const nameOf = ({ session, actionName }: PdLine) => `${actionName}, ${formatWeekdayShort(session.heldOn)}`;
const meetingsOf = (lines: readonly PdLine[]) =>
  countOf(
    lines.reduce((sum, { session }) => sum + (session.attendedIds?.length ?? 0), 0),
    'attendance',
  );

/**
 * The columns of the table of PD sessions.
 * @param save null: in a year that has ended nothing is changed but what became of a session
 */
export function pdColumns(
  save: ((id: string, patch: PdSessionPatch) => Promise<unknown>) | null,
  onAttendance: (line: PdLine) => void,
) {
  const col = dataColumns<PdLine>();
  return col.columns([
    col.accessor(({ session }) => `${session.heldOn} ${session.startsAt ?? ''}`, {
      id: 'day',
      header: 'Day',
      sortFn: 'basic',
      cell: ({ row: { original: line } }) => (
        <>
          {formatWeekdayShort(line.session.heldOn)}
          <span className={styles.second}>{timesOf(line.session)}</span>
        </>
      ),
      meta: {
        noWrap: true,
        width: '128px',
        namesRow: true,
        filter: 'date',
        filterValue: ({ session }) => session.heldOn,
        searchText: ({ session }) => formatWeekdayShort(session.heldOn),
        edit: { text: ({ session }) => session.heldOn },
      },
    }),
    col.accessor('actionName', {
      header: 'Action',
      cell: ({ row: { original: line } }) => (
        <>
          {save === null ? (
            line.actionName
          ) : (
            <a
              href={`#/plan/actions/${encodeURIComponent(line.action.id)}?field=sessions`}
              tabIndex={-1}
              className={styles.name}
            >
              {line.actionName}
            </a>
          )}
          {line.state === 'cancelled' ? <span className={styles.second}>{line.session.cancelledReason}</span> : null}
        </>
      ),
      meta: { filter: 'choice', groupable: true, edit: { text: ({ actionName }) => actionName } },
    }),
    col.accessor(({ form }) => ACTION_FORMS[form], {
      id: 'form',
      header: 'Kind',
      cell: ({ row: { original: line } }) =>
        save === null ? (
          ACTION_FORMS[line.form]
        ) : (
          <EditableSelectCell
            label={`Kind of ${nameOf(line)}`}
            value={line.session.form ?? AS_ACTION}
            options={formOptions(line.action)}
            onCommit={(value) => save(line.id, { form: formFrom(value) })}
          >
            {ACTION_FORMS[line.form]}
          </EditableSelectCell>
        ),
      meta: {
        width: '150px',
        filter: 'choice',
        groupable: true,
        needsRoom: 640,
        edit: { text: ({ form }) => ACTION_FORMS[form] },
      },
    }),
    col.accessor(({ session }) => session.partnerSchool, {
      id: 'partner',
      header: 'Partner school',
      cell: ({ row: { original: line } }) =>
        save === null ? (
          line.session.partnerSchool
        ) : (
          <EditableTextCell
            label={`Partner school of ${nameOf(line)}`}
            value={line.session.partnerSchool}
            onCommit={(partnerSchool) => save(line.id, { partnerSchool })}
          />
        ),
      meta: {
        width: '128px',
        filter: 'choice',
        groupable: true,
        needsRoom: 860,
        edit: { text: ({ session }) => session.partnerSchool },
      },
    }),
    col.accessor(({ session }) => session.place, {
      id: 'place',
      header: 'Place',
      cell: ({ row: { original: line } }) =>
        save === null ? (
          line.session.place
        ) : (
          <EditableTextCell
            label={`Place of ${nameOf(line)}`}
            value={line.session.place}
            onCommit={(place) => save(line.id, { place })}
          />
        ),
      meta: { width: '124px', filter: 'choice', needsRoom: 760, edit: { text: ({ session }) => session.place } },
    }),
    col.accessor(({ expectedIds }) => expectedIds.length, {
      id: 'expected',
      header: 'Should attend',
      enableGlobalFilter: false,
      sortFn: 'basic',
      meta: {
        align: 'end',
        width: '118px',
        filter: 'number',
        startsHidden: true,
        edit: { text: ({ expectedIds }) => String(expectedIds.length) },
      },
    }),
    col.accessor(({ session }) => session.attendedIds?.length ?? undefined, {
      id: 'attended',
      header: 'Took part',
      enableGlobalFilter: false,
      sortFn: 'basic',
      sortUndefined: 'last',
      cell: ({ row: { original: line } }) => <TookPart line={line} onAttendance={onAttendance} />,
      meta: {
        noWrap: true,
        width: '132px',
        filter: 'number',
        total: meetingsOf,
        edit: { text: ({ session }) => (session.attendedIds === null ? '' : String(session.attendedIds.length)) },
      },
    }),
    col.accessor(({ names }) => names.join(', '), {
      id: 'people',
      header: 'People',
      meta: {
        startsHidden: true,
        width: '240px',
        filter: 'choice',
        filterValue: ({ names }) => names,
        edit: { text: ({ names }) => names.join(', ') },
      },
    }),
    col.accessor(({ state }) => PD_SESSION_STATES[state], {
      id: 'state',
      header: 'State',
      enableGlobalFilter: false,
      cell: ({ row: { original: line } }) => (
        <StatusChip tone={TONES[line.state]}>{PD_SESSION_STATES[line.state]}</StatusChip>
      ),
      meta: {
        startsHidden: true,
        width: '136px',
        filter: 'choice',
        edit: { text: ({ state }) => PD_SESSION_STATES[state] },
      },
    }),
  ]);
}

interface TookPartProps {
  readonly line: PdLine;
  readonly onAttendance: (line: PdLine) => void;
}

/** How many came of those expected; before that is known, how many are expected, or the button that asks. */
function TookPart({ line, onAttendance }: TookPartProps) {
  if (line.state === 'needs-attendance') {
    return (
      <Button size="s" excludeFromTabOrder onPress={() => onAttendance(line)}>
        Who took part
      </Button>
    );
  }
  return tookPartWords(line) || <span className={styles.quiet}>{line.expectedIds.length} expected</span>;
}
