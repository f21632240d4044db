import { useMemo, useState } from 'react';
import type { StudentImportRow, StudentsPreview } from '../../../../shared/contract/student-import.ts';
import { formatDay } from '../../../../shared/domain/school-year.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { useCareShown } from '../care-shown.ts';
import {
  applyWords,
  type ChangeList,
  changeLines,
  firstList,
  isDoubtful,
  LIST_WORDS,
  LOOK_AT,
  listCounts,
  whyNothing,
} from './change-lists.ts';
import { ChangedTable } from './changed-table.tsx';
import styles from './changes.module.css';
import { CARE_USES } from './column-uses.ts';
import { DecideList } from './decide-list.tsx';
import { MissingTable } from './missing-table.tsx';
import { NoticeList } from './notice-list.tsx';
import { RowsTable } from './rows-table.tsx';
import { StepHead } from './step-head.tsx';
import type { StudentImport } from './use-import.ts';
import { grouped, numberOf } from './words.ts';

interface ChangesStepProps {
  readonly file: StudentImport;
  readonly preview: StudentsPreview;
}

/** The third step: what the file would change, list by list, with what waits for a decision first. */
export function ChangesStep({ file, preview }: ChangesStepProps) {
  const [chosen, setChosen] = useState<ChangeList>(() => firstList(preview));
  const { choices } = file;
  const lines = useMemo(() => changeLines(preview.shown, choices), [preview.shown, choices]);
  const words = applyWords(preview, lines);
  const open = preview.shifted.filter((row) => (choices.shifted.get(row.row) ?? row.chosen) === null).length;
  const counts = listCounts(preview);
  // A list that nobody is on any more may be gone.
  const list = counts.some((c) => c.list === chosen) ? chosen : 'unchanged';
  const isAsked = preview.counts.decide > 0 || open > 0;
  return (
    <div className={styles.step}>
      <StepHead
        stage="changes"
        title="See what will change"
        facts={`${preview.fileName} · ${preview.source}, ${formatDay(preview.asAt)}`}
        next={{
          label: words ?? 'Nothing to bring in',
          onPress: () => void file.apply(),
          isDisabled: words === null || file.isMatching || preview.cannotRead !== null,
          isAsked,
        }}
        takesFocus
      >
        <Button onPress={() => file.goTo('columns')}>Back</Button>
      </StepHead>
      {open > 0 ? (
        <Notice
          tone="due"
          action={
            <Button size="s" onPress={() => file.goTo('columns')}>
              Decide
            </Button>
          }
        >
          {numberOf(open, 'row does not fit its headings and is', 'rows do not fit their headings and are')} not read
          until you decide.
        </Notice>
      ) : null}
      {words === null ? (
        <Notice
          action={
            <Button size="s" onPress={() => file.goTo('choose')}>
              Choose another file
            </Button>
          }
        >
          {whyNothing(preview)}
        </Notice>
      ) : null}
      <NoticeList sentences={preview.notices} />
      <div className={styles.counts}>
        <Segmented
          label="What is shown"
          wraps
          value={list}
          onChange={setChosen}
          options={counts.map(({ list: value, count }) => ({
            value,
            label: (
              <>
                {LIST_WORDS[value]}
                <span className={styles.count} data-look={LOOK_AT.has(value) && count > 0} data-none={count === 0}>
                  {grouped(count)}
                </span>
              </>
            ),
          }))}
        />
      </div>
      <Shown list={list} file={file} preview={preview} lines={lines} />
    </div>
  );
}

interface ShownProps extends ChangesStepProps {
  readonly list: ChangeList;
  readonly lines: ReturnType<typeof changeLines>;
}

function Shown({ list, file, preview, lines }: ShownProps) {
  const rows = useMemo(() => preview.shown.filter((row) => isOn(list, row)), [preview.shown, list]);
  switch (list) {
    case 'changed':
      return <Changed lines={lines} onTake={file.take} />;
    case 'decide':
      return <DecideList rows={rows} asked={file.asked} people={file.choices.people} onDecide={file.decide} />;
    case 'unchanged':
      return (
        <p className={styles.plain}>
          {preview.counts.unchanged === 0
            ? 'Nobody in this file is here already without a change.'
            : `${numberOf(preview.counts.unchanged, 'student is', 'students are')} here already, just as the file has them.`}
        </p>
      );
    case 'not-in-file':
      return <MissingTable students={preview.notInFile} kind={preview.kind} />;
    default:
      return <RowsTable key={list} list={list} rows={rows} onLeaveOut={file.leaveOut} />;
  }
}

interface ChangedProps {
  readonly lines: ReturnType<typeof changeLines>;
  readonly onTake: StudentImport['take'];
}

/** The changes but for those of looked-after reasons while they are hidden: a line for one would tell of a child's care. */
function Changed({ lines, onTake }: ChangedProps) {
  const showsCare = useCareShown();
  const seen = useMemo(
    () => (showsCare ? lines : lines.filter(({ change }) => !CARE_USES.has(change.field))),
    [lines, showsCare],
  );
  const hidden = lines.length - seen.length;
  return (
    <>
      {hidden === 0 ? null : (
        <p className={styles.plain}>
          {numberOf(hidden, 'change of a looked-after reason is', 'changes of looked-after reasons are')} not shown here
          and made with the others. “Show looked-after reasons” above shows which.
        </p>
      )}
      <ChangedTable lines={seen} onTake={onTake} />
    </>
  );
}

function isOn(list: ChangeList, row: StudentImportRow): boolean {
  return list === 'doubtful' ? isDoubtful(row) : row.kind === list;
}
