import { useMemo, useState } from 'react';
import type { RegisterStudent } from '../../../../shared/contract/sessions.ts';
import { type PastedMark, readPastedMarks } from '../../../../shared/domain/pasted-marks.ts';
import { PRESENT, type RowMark, type RowMarks, USUAL_MINUTES_LATE } from '../../../../shared/domain/register.ts';
import { MARKS, type Mark } from '../../../../shared/domain/sessions.ts';
import {
  type CodeSet,
  isTwofold,
  proposedCodes,
  type Translation,
  translateCode,
} from '../../../../shared/domain/statutory-codes.ts';
import { countOf, listOf } from '../../../../shared/domain/text.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { InputField } from '../../../ui/input-field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { optionsOf } from '../../../ui/options.ts';
import { PlainTable } from '../../../ui/plain-table.tsx';
import { ScrollRegion } from '../../../ui/scroll-region.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { Select } from '../../../ui/select.tsx';
import styles from './register.module.css';

type Student = Pick<RegisterStudent, 'id' | 'surname' | 'forename'>;
const LEAVE = 'leave';
type Choice = Mark | typeof LEAVE;
const CHOICES = [...optionsOf(MARKS), { value: LEAVE, label: 'Leave as it is' }] as const;
const SETS: readonly { readonly value: CodeSet; readonly label: string }[] = [
  { value: 'statutory', label: 'School attendance codes' },
  { value: 'own', label: 'Letters of this register' },
];

interface PasteMarksDialogProps {
  readonly initial: string;
  /** In the order of the rows. */
  readonly students: readonly Student[];
  readonly nameOf: (id: string) => string;
  readonly onUse: (marks: RowMarks) => void;
  readonly onClose: () => void;
}

/** Marks from another system, each translated into our words on the screen before any is used. */
export function PasteMarksDialog({ initial, students, nameOf, onUse, onClose }: PasteMarksDialogProps) {
  const [text, setText] = useState(initial);
  const [asked, setAsked] = useState<CodeSet | null>(null);
  const [chosen, setChosen] = useState<ReadonlyMap<string, Choice>>(new Map());
  const read = useMemo(() => readPastedMarks(text, students), [text, students]);
  const lines = read.ok ? read.marks : NO_LINES;
  const codes = lines.map(({ code }) => code);
  const proposed = proposedCodes(codes);
  const set = asked ?? proposed.set;
  const found = lines.flatMap(({ studentId, code }) =>
    studentId === null ? [] : [{ id: studentId, code, translation: translateCode(code, set) }],
  );
  const choiceOf = (id: string, mark: Mark | undefined): Choice => chosen.get(id) ?? mark ?? LEAVE;
  const marks: RowMarks = new Map(
    found.flatMap(({ id, translation }) => {
      const choice = choiceOf(id, translation?.mark);
      return choice === LEAVE ? [] : [[id, rowMark(choice, translation?.minutesLate ?? 0)] as const];
    }),
  );
  const type = (next: string) => {
    setText(next);
    setAsked(null);
    setChosen(new Map());
  };

  return (
    <Dialog
      title="Paste marks"
      size="l"
      isOpen
      onOpenChange={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            isDisabled={marks.size === 0}
            onPress={() => {
              onUse(marks);
              onClose();
            }}
          >
            {marks.size === 0 ? 'Use the marks' : `Use ${countOf(marks.size, 'mark')}`}
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        <InputField
          label="The marks"
          description="Names with codes, or one column of codes in the order of this register, as copied from Excel or your school’s system."
          multiline
          rows={4}
          value={text}
          onChange={type}
          autoFocus
        />
        {read.ok ? null : text.trim() === '' ? null : <Notice tone="due">{read.why}</Notice>}
        {lines.length === 0 ? null : (
          <>
            <div className={styles.sets}>
              <Segmented label="What the letters are" value={set} options={SETS} onChange={setAsked} />
              <p className={isTwofold(codes) ? undefined : styles.quiet}>{proposed.why}</p>
            </div>
            {set === 'statutory' ? (
              <p className={styles.quiet}>
                Attendance codes say whether a student was in school, not whether they came to this session. Change what
                you know better.
              </p>
            ) : null}
            <NotFound lines={lines} />
            <ScrollRegion label="What the marks become">
              <PlainTable
                className={styles.translations}
                label="What the marks become"
                headings={['Student', 'Pasted', 'Means', 'Becomes']}
                rows={found.map(({ id, code, translation }) => [
                  nameOf(id),
                  code === '' ? 'Nothing' : code,
                  meaning(code, translation),
                  <Select<Choice>
                    key={id}
                    label={`Mark of ${nameOf(id)}`}
                    hideLabel
                    value={choiceOf(id, translation?.mark)}
                    options={CHOICES}
                    onChange={(choice) => setChosen(new Map([...chosen, [id, choice]]))}
                  />,
                ])}
              />
            </ScrollRegion>
          </>
        )}
      </div>
    </Dialog>
  );
}

/** "late, before the register closed, 7 minutes". */
function meaning(code: string, translation: Translation | null): string {
  if (translation === null) return code === '' ? '' : 'Not recognised';
  const { says, mark, minutesLate } = translation;
  return `${says || MARKS[mark]}${minutesLate > 0 ? `, ${countOf(minutesLate, 'minute')}` : ''}`;
}

const NO_LINES: readonly PastedMark[] = [];

function rowMark(mark: Mark, minutesLate: number): RowMark {
  return { ...PRESENT, mark, minutesLate: mark === 'late' ? minutesLate || USUAL_MINUTES_LATE : 0 };
}

/** The lines whose name is nobody's here, or not one student's. */
function NotFound({ lines }: { readonly lines: readonly PastedMark[] }) {
  const names = lines.filter(({ studentId }) => studentId === null).map(({ name, code }) => name || code);
  if (names.length === 0) return null;
  return (
    <Notice tone="due">
      {names.length === 1 ? 'One line is' : `${names.length} lines are`} left out, because no single student of this
      register is meant: {listOf(names.slice(0, 8))}
      {names.length > 8 ? ' and others' : ''}.
    </Notice>
  );
}
