import type { ActionPatch } from '../../../../shared/contract/pd-action.ts';
import { ACTION_STATUSES, formatMinutes, formatPence } from '../../../../shared/domain/plan.ts';
import { halfTermName } from '../../../../shared/domain/school-year.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { EditableSelectCell, EditableTextCell } from '../../../ui/cells.tsx';
import { HoursField } from '../../../ui/hours-field.tsx';
import { MoneyField } from '../../../ui/money-field.tsx';
import { NumberField } from '../../../ui/number-field.tsx';
import { ClashMark } from '../clash-mark.tsx';
import { choosableStaff, usePlan } from '../plan-data.ts';
import { actionPath } from '../plan-links.ts';
import { FORM_OPTIONS, HALF_TERM_OPTIONS, NONE, numberOrNull, STATUS_OPTIONS, shortForm } from '../plan-words.ts';
import { isNotStarted, RagChip } from '../rag-chip.tsx';
import { SavedSelect } from '../saved-fields.tsx';
import type { ActionRow } from './action-rows.ts';
import styles from './actions.module.css';
import { PopoverCell } from './popover-cell.tsx';

export type SaveAction = (id: string, patch: ActionPatch) => Promise<unknown>;

interface CellProps {
  readonly row: ActionRow;
  readonly save: SaveAction;
}

/** Opens the action. Enter on the cell does the same. */
export function RefCell({ row }: Pick<CellProps, 'row'>) {
  return (
    <a
      href={`#${actionPath(row.id)}`}
      tabIndex={-1}
      className={styles.ref}
      aria-label={`${row.ref}, open ${row.action.title}`}
    >
      {row.ref}
    </a>
  );
}

/** A click opens the action; Enter, F2 or typing on the cell changes the title. */
export function TitleCell({ row, save }: CellProps) {
  return (
    <EditableTextCell
      label={`Title of ${row.ref}`}
      value={row.action.title}
      isRequired
      onCommit={(title) => save(row.id, { title })}
    >
      <a href={`#${actionPath(row.id)}`} tabIndex={-1} data-action={row.id} className={styles.title}>
        {row.action.title}
      </a>
    </EditableTextCell>
  );
}

export function FormCell({ row, save }: CellProps) {
  return (
    <EditableSelectCell
      label={`Form of ${row.ref}`}
      value={row.action.form}
      options={FORM_OPTIONS}
      onCommit={(form) => save(row.id, { form })}
    >
      <span className={styles.small}>{shortForm(row.action.form)}</span>
    </EditableSelectCell>
  );
}

export function WhoCell({ row, save }: CellProps) {
  const { staff } = usePlan();
  const { leadId, participantIds } = row.action;
  const options = [
    { value: NONE, label: 'Nobody yet' },
    ...choosableStaff(staff, [leadId]).map((s) => ({ value: s.id, label: s.name })),
  ];
  return (
    <EditableSelectCell
      label={`Lead of ${row.ref}`}
      value={leadId ?? NONE}
      options={options}
      onCommit={(id) => save(row.id, { leadId: id === NONE ? null : id })}
    >
      <span className={styles.small} data-second>
        {row.leadName || <span className={styles.missing}>No lead</span>}
      </span>
      <span className={styles.second} data-second>
        {participantIds.length} staff
      </span>
    </EditableSelectCell>
  );
}

export function WhenCell({ row, save }: CellProps) {
  const { startHalfTerm, endHalfTerm } = row.action;
  return (
    <PopoverCell
      label={`Dates of ${row.ref}`}
      editor={() => (
        <>
          <SavedSelect
            label="Starts in"
            value={String(startHalfTerm ?? NONE)}
            options={HALF_TERM_OPTIONS}
            onSave={(v) => save(row.id, { startHalfTerm: numberOrNull(v) })}
          />
          <SavedSelect
            label="Ends in"
            value={String(endHalfTerm ?? NONE)}
            options={HALF_TERM_OPTIONS}
            onSave={(v) => save(row.id, { endHalfTerm: numberOrNull(v) })}
          />
        </>
      )}
    >
      <When start={startHalfTerm} end={endHalfTerm} /> <ClashMark actionId={row.id} />
    </PopoverCell>
  );
}

function When({ start, end }: { readonly start: number | null; readonly end: number | null }) {
  if (start === null && end === null) return <span className={styles.missing}>No dates</span>;
  const from = start === null ? 'until' : halfTermName(start);
  if (end === null) return <span className={styles.keep}>from {from}</span>;
  if (start === end) return <span className={styles.keep}>{from}</span>;
  return (
    <>
      <span className={styles.keep}>{start === null ? from : `${from} –`}</span>{' '}
      <span className={styles.keep}>{halfTermName(end)}</span>
    </>
  );
}

export function HoursCell({ row, save }: CellProps) {
  const { minutesPerPerson, participantIds } = row.action;
  const people = Math.max(1, participantIds.length);
  return (
    <PopoverCell
      label={`Hours of ${row.ref}`}
      editor={(start) => (
        <HoursField
          {...start}
          label="Hours for each person"
          description={`${countOf(people, 'person', 'people')}: ${formatMinutes(row.minutes)} in all`}
          value={minutesPerPerson}
          onCommit={(minutes) => save(row.id, { minutesPerPerson: minutes ?? 0 })}
        />
      )}
    >
      {formatMinutes(row.minutes)}
    </PopoverCell>
  );
}

export function CostCell({ row, save }: CellProps) {
  const { plan } = usePlan();
  const { feePence, coverHalfDays, travelPence, resourcesPence } = row.action;
  return (
    <PopoverCell
      label={`Cost of ${row.ref}`}
      editor={(start) => (
        <>
          <MoneyField
            {...start}
            label="Fee"
            value={feePence}
            onCommit={(pence) => save(row.id, { feePence: pence ?? 0 })}
          />
          <NumberField
            label="Cover, in days"
            description={`${formatPence(plan.coverDayRatePence)} a day`}
            value={coverHalfDays / 2}
            onCommit={(days) => save(row.id, { coverHalfDays: (days ?? 0) * 2 })}
          />
          <MoneyField
            label="Travel"
            value={travelPence}
            onCommit={(pence) => save(row.id, { travelPence: pence ?? 0 })}
          />
          <MoneyField
            label="Resources"
            value={resourcesPence}
            onCommit={(pence) => save(row.id, { resourcesPence: pence ?? 0 })}
          />
        </>
      )}
    >
      {formatPence(row.costPence)}
    </PopoverCell>
  );
}

export function StatusCell({ row, save }: CellProps) {
  const { status } = row.action;
  return (
    <EditableSelectCell
      label={`Status of ${row.ref}`}
      value={status}
      options={STATUS_OPTIONS}
      onCommit={(next) => save(row.id, { status: next })}
    >
      <RagChip rag={row.rag} status={status} />
      {status === 'done' || status === 'stopped' || isNotStarted(row.rag, status) ? null : (
        <span className={styles.second} data-second>
          {ACTION_STATUSES[status]}
          {row.why ? `; ${row.why.charAt(0).toLowerCase()}${row.why.slice(1)}` : ''}
        </span>
      )}
    </EditableSelectCell>
  );
}
