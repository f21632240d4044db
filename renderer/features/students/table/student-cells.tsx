import type { StudentPatch } from '../../../../shared/contract/students.ts';
import { INTENTIONS } from '../../../../shared/domain/students.ts';
import type { UpnState } from '../../../../shared/domain/upn.ts';
import { studentPath } from '../../../app/student-path.ts';
import { CallFailed } from '../../../platform/client.ts';
import { EditableSelectCell } from '../../../ui/cells.tsx';
import type { CellEdit } from '../../../ui/table-edit.ts';
import { TypedCell } from '../../../ui/typed-cell.tsx';
import { StandingChip } from '../standing-chip.tsx';
import type { StudentEdit } from './student-edit-kinds.ts';
import { mayHaveReasons, statusWords, type TableStudent, WOULD_CHANGE } from './student-rows.ts';
import styles from './students.module.css';

export type SaveStudent = (id: string, patch: StudentPatch) => Promise<unknown>;

interface CellProps {
  readonly row: TableStudent;
  readonly edit: StudentEdit;
  readonly save: SaveStudent;
}

const commit =
  ({ row, save }: CellProps) =>
  ({ patch }: CellEdit) =>
    save(row.id, patch);

/** A click opens the student; Enter, F2 or typing on the cell changes the name. */
export function NameCell(props: CellProps) {
  const { row, edit } = props;
  const link = (
    <a href={`#${studentPath(row.id)}`} tabIndex={-1} data-student={row.id} className={styles.name}>
      {row.name}
    </a>
  );
  const { parse } = edit;
  if (!parse) return link;
  return (
    <TypedCell
      label={`Name of ${row.name}`}
      text={edit.text(row)}
      parse={(text) => parse(text, row)}
      onCommit={commit(props)}
    >
      {link}
    </TypedCell>
  );
}

interface WordsCellProps extends CellProps {
  /** The column's name, as it begins "Form of Adeyemi, Grace". */
  readonly name: string;
  readonly align: 'start' | 'end';
}

/** A cell that is typed into; one of a few words is chosen. */
export function WordsCell(props: WordsCellProps) {
  const { row, edit, name, align } = props;
  const label = `${name} of ${row.name}`;
  const text = edit.text(row);
  const { parse, control } = edit;
  if (!parse) return text;
  if (control?.kind !== 'choice') {
    return (
      <TypedCell
        label={label}
        align={align}
        text={text}
        parse={(typed) => parse(typed, row)}
        onCommit={commit(props)}
      />
    );
  }
  return (
    <EditableSelectCell
      label={label}
      value={text}
      options={control.options.map((option) => ({ value: option, label: option || 'Not known' }))}
      onCommit={async (chosen) => {
        const parsed = parse(chosen, row);
        if (!parsed.ok) throw new CallFailed({ code: 'validation', message: parsed.sentence });
        await commit(props)(parsed.value);
      }}
    >
      {text === INTENTIONS['not-asked'] ? <span className={styles.quiet}>{text}</span> : text}
    </EditableSelectCell>
  );
}

export function PremiumCell(props: CellProps) {
  const { row } = props;
  const { status } = row.premium;
  return (
    <EditableSelectCell
      label={`Pupil Premium of ${row.name}`}
      value={status}
      options={[
        { value: 'yes', label: 'Yes', ...(status === 'yes' ? {} : { description: 'Reason not known' }) },
        {
          value: 'no',
          label: 'No',
          ...(mayHaveReasons(row) ? { description: 'Any reason for it ends today' } : {}),
        },
        ...(mayHaveReasons(row) ? [] : [{ value: 'not-known' as const, label: 'Not known' }]),
      ]}
      onCommit={(status) => props.save(row.id, { pupilPremium: status === 'not-known' ? null : status })}
    >
      <span className={status === 'yes' ? undefined : styles.quiet}>{row.premiumWords}</span>
    </EditableSelectCell>
  );
}

/** A chip for what a person decided; quiet words for what the rule says while nobody has. */
export function StatusCell({ row }: { readonly row: TableStudent }) {
  const { standing, student } = row;
  const words = statusWords(row);
  if (standing === null || student.leftOn !== null) return <span className={styles.quiet}>{words}</span>;
  return (
    <span className={styles.status}>
      <StandingChip standing={standing} {...(row.isMasked ? {} : { why: student.decision?.why ?? '' })} />
      {row.isDoubtful ? <span className={styles.doubt}>{WOULD_CHANGE}</span> : null}
    </span>
  );
}

const UPN_WORDS: Readonly<Record<UpnState, string>> = {
  none: 'None',
  valid: '',
  temporary: 'Temporary',
  wrong: 'Wrong',
};

/** What UPNs are filtered by. */
export const upnFilterWords = ({ upn }: TableStudent): string => UPN_WORDS[upn] || 'Right';

export function UpnCell(props: CellProps) {
  const { row, edit } = props;
  const text = edit.text(row);
  const { parse } = edit;
  const shown = (
    <>
      {text} {UPN_WORDS[row.upn] === '' ? null : <span className={styles.doubt}>{UPN_WORDS[row.upn]}</span>}
    </>
  );
  if (!parse) return shown;
  return (
    <TypedCell label={`UPN of ${row.name}`} text={text} parse={(typed) => parse(typed, row)} onCommit={commit(props)}>
      {shown}
    </TypedCell>
  );
}
