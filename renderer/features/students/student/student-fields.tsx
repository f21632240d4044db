import type { ReactNode } from 'react';
import type { Student, StudentPatch } from '../../../../shared/contract/students.ts';
import { STUDENT_FIELDS, type StudentField, sourceWords } from '../../../../shared/domain/student-history.ts';
import { DateField } from '../../../ui/date-field.tsx';
import { optionsOf } from '../../../ui/options.ts';
import { TextField } from '../../../ui/text-field.tsx';
import styles from './fields.module.css';
import { sourceOf, useIsHidden, useOpenStudent } from './open-student.ts';
import { SavedSelect } from './saved-select.tsx';

interface FieldListProps {
  /** The fields inside, for the line that says where they come from. */
  readonly names: readonly StudentField[];
  readonly children: ReactNode;
}

/** Fields under each other, their names beside them. The line below says where they come from, and of one field while it is pointed at or in use. */
export function FieldList({ names, children }: FieldListProps) {
  const { detail } = useOpenStudent();
  const said = names.flatMap((name) => {
    const source = sourceOf(detail, name);
    return source ? [sourceWords(source)] : [];
  });
  const [first, ...others] = [...Map.groupBy(said, (words) => words)].sort((a, b) => b[1].length - a[1].length);
  const rest = others.reduce((n, [, fields]) => n + fields.length, 0);
  return (
    <div className={styles.fields}>
      {children}
      <p className={styles.sources}>
        {first === undefined ? '' : `${first[0]}${rest === 0 ? '' : `; ${rest} from elsewhere`}`}
      </p>
    </div>
  );
}

interface FieldRowProps {
  readonly children: ReactNode;
  /** At the end of the row. */
  readonly aside?: ReactNode;
  /** Something to know about the value, under it. */
  readonly remark?: ReactNode;
}

export function FieldRow({ children, aside, remark }: FieldRowProps) {
  return (
    <>
      <div className={styles.row}>
        {children}
        {aside === undefined ? null : <span className={styles.aside}>{aside}</span>}
      </div>
      {remark ? <p className={styles.remark}>{remark}</p> : null}
    </>
  );
}

/** In place of a field that says who the student is, while initials are shown. */
export function HiddenField({ name }: { readonly name: StudentField }) {
  return (
    <FieldRow>
      <div className={styles.hidden}>
        <span>{STUDENT_FIELDS[name]}</span>
        <span>Hidden</span>
      </div>
    </FieldRow>
  );
}

/**
 * What every field of a student's page has: its name, and where its value came from as its description. There always is
 * one: react-aria does not hear of a description that comes later.
 */
export function useFieldLook(name: StudentField) {
  const { detail } = useOpenStudent();
  const source = sourceOf(detail, name);
  return {
    label: STUDENT_FIELDS[name],
    fieldName: name,
    description: `${STUDENT_FIELDS[name]}: ${source ? sourceWords(source) : 'nobody has said yet'}`,
  };
}

type TextName = Extract<
  StudentField,
  'surname' | 'forename' | 'preferredName' | 'upn' | 'form' | 'mathsClass' | 'previousSchool' | 'degreeAspiration'
>;

interface StudentTextProps extends Omit<FieldRowProps, 'children'> {
  readonly name: TextName;
  readonly isRequired?: boolean;
  readonly placeholder?: string;
}

export function StudentText({ name, isRequired = false, placeholder = '', ...row }: StudentTextProps) {
  const { student, save } = useOpenStudent();
  const look = useFieldLook(name);
  if (useIsHidden(name)) return <HiddenField name={name} />;
  return (
    <FieldRow {...row}>
      <TextField
        {...look}
        isRequired={isRequired}
        placeholder={placeholder}
        value={student[name]}
        onCommit={(value) => save({ [name]: value })}
      />
    </FieldRow>
  );
}

export function StudentDay({ name }: { readonly name: 'bornOn' }) {
  const { student, save } = useOpenStudent();
  const look = useFieldLook(name);
  if (useIsHidden(name)) return <HiddenField name={name} />;
  return (
    <FieldRow>
      <DateField {...look} value={student[name]} onCommit={(day) => save({ [name]: day })} />
    </FieldRow>
  );
}

/** Stands for null among the choices. */
const NOT_KNOWN = 'not-known';

interface StudentChoiceProps<K extends 'sex' | 'sen' | 'aLevel' | 'furtherMaths'> {
  readonly name: K;
  readonly words: Readonly<Record<NonNullable<Student[K]>, string>>;
  /** Nothing may be known of it. */
  readonly mayBeNotKnown?: boolean;
}

/** One of a few words. */
export function StudentChoice<K extends 'sex' | 'sen' | 'aLevel' | 'furtherMaths'>(props: StudentChoiceProps<K>) {
  const { name, words, mayBeNotKnown = false } = props;
  const { student, save } = useOpenStudent();
  const look = useFieldLook(name);
  return (
    <FieldRow>
      <SavedSelect<string>
        {...look}
        value={student[name] ?? NOT_KNOWN}
        options={[...optionsOf(words), ...(mayBeNotKnown ? [{ value: NOT_KNOWN, label: 'Not known' }] : [])]}
        onSave={(value) => save({ [name]: value === NOT_KNOWN ? null : value } as StudentPatch)}
      />
    </FieldRow>
  );
}

export function StudentEal() {
  const { student, save } = useOpenStudent();
  const look = useFieldLook('eal');
  return (
    <FieldRow>
      <SavedSelect<string>
        {...look}
        value={student.eal === null ? NOT_KNOWN : student.eal ? 'yes' : 'no'}
        options={[
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No' },
          { value: NOT_KNOWN, label: 'Not known' },
        ]}
        onSave={(value) => save({ eal: value === NOT_KNOWN ? null : value === 'yes' })}
      />
    </FieldRow>
  );
}
