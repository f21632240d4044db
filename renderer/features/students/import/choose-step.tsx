import { useState } from 'react';
import { formatDay } from '../../../../shared/domain/school-year.ts';
import { useCall } from '../../../app/data.ts';
import { Fetched } from '../../../app/fetched.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { FileDrop } from '../../../ui/file-drop.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PlainTable } from '../../../ui/plain-table.tsx';
import { ScrollRegion } from '../../../ui/scroll-region.tsx';
import styles from './import.module.css';
import { StepHead } from './step-head.tsx';
import type { StudentImport } from './use-import.ts';
import { grouped } from './words.ts';

interface ChooseStepProps {
  readonly file: StudentImport;
  readonly takesFocus: boolean;
}

/** Files that schools have, with where each comes from. */
const KINDS = [
  ['SIMS', 'a list of students, as CSV or Excel'],
  ['Arbor', 'a custom report, as Excel or CSV'],
  ['DfE', 'the Pupil Premium file and KS2 results, CSV or .tab'],
  ['Any other sheet', 'one row a student, headings above'],
] as const;

/** The first step: a file, and below it the files that were read before. */
export function ChooseStep({ file, takesFocus }: ChooseStepProps) {
  const { preview } = file;
  return (
    <div className={styles.files}>
      <StepHead
        stage="choose"
        title="Choose a file of students"
        facts="You see what it would change before anything is saved, and it can be undone."
        takesFocus={takesFocus}
      />
      {preview === null ? null : (
        <Notice
          action={
            <Button size="s" onPress={() => file.goTo('columns')}>
              Go on with it
            </Button>
          }
        >
          {preview.fileName} is open. Choosing another file closes it.
        </Notice>
      )}
      <FileDrop
        title="Drop it here, or choose it"
        onChoose={file.chooseFile}
        onDrop={file.dropFiles}
        isDisabled={file.progress !== null}
      >
        <dl className={styles.kinds}>
          {KINDS.map(([kind, about]) => (
            <div key={kind} className={styles.kind}>
              <dt>{kind}</dt>
              <dd>{about}</dd>
            </div>
          ))}
        </dl>
      </FileDrop>
      <FilesBefore />
    </div>
  );
}

const HEADINGS = ['Source', 'As at', 'Read on', 'Added', 'Changed'] as const;
const SHOWN = 10;

function FilesBefore() {
  const imports = useCall('students.imports', {});
  const [showsAll, setShowsAll] = useState(false);
  return (
    <Fetched of={imports} what="the files read before">
      {(all) => {
        if (all.length === 0) return null;
        const shown = showsAll ? all : all.slice(0, SHOWN);
        return (
          <Card title="Files read before" flush>
            <ScrollRegion label="Files read before">
              <PlainTable
                className={`${styles.table} ${styles.past}`}
                label="Files read before"
                headings={HEADINGS}
                rows={shown.map((f) => [
                  f.source,
                  formatDay(f.asAt),
                  formatDay(f.readOn),
                  grouped(f.added),
                  grouped(f.changed),
                ])}
              />
            </ScrollRegion>
            {shown.length < all.length ? (
              <div className={styles.fold}>
                <Button size="s" onPress={() => setShowsAll(true)}>
                  {`Show all ${all.length}`}
                </Button>
              </div>
            ) : null}
          </Card>
        );
      }}
    </Fetched>
  );
}
