import { useEffect, useRef } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { ProgressBar } from '../../../ui/progress-bar.tsx';
import { showCare, useCareShown } from '../care-shown.ts';
import { STUDENTS_PATH } from '../student-links.ts';
import { ApplyingStep, DoneStep } from './apply-step.tsx';
import { ChangesStep } from './changes-step.tsx';
import { ChooseStep } from './choose-step.tsx';
import { CARE_USES } from './column-uses.ts';
import { ColumnsStep } from './columns-step.tsx';
import styles from './import.module.css';
import { useHasMoved } from './use-has-moved.ts';
import { type StudentImport, useImport } from './use-import.ts';

/** Students from a file, in four steps: choose it, check its columns, see what will change, apply. */
export function ImportPage() {
  const file = useImport();
  const { stage, preview, progress } = file;
  const showsCare = useCareShown();
  const hasMoved = useHasMoved(stage);
  const page = useRef<HTMLDivElement>(null);
  // The button that stopped it is gone, and the focus with it.
  useEffect(() => {
    if (file.stopped === null || document.activeElement !== document.body) return;
    page.current?.querySelector<HTMLElement>('h2')?.focus();
  }, [file.stopped]);
  const hasCare = preview?.columns.some((c) => CARE_USES.has(file.choices.columns.get(c.index) ?? c.use)) ?? false;
  return (
    <>
      <PageHeader
        title="Import students"
        actions={
          <>
            {hasCare && (stage === 'columns' || stage === 'changes') ? (
              <Button variant="quiet" onPress={() => showCare(!showsCare)}>
                {showsCare ? 'Hide looked-after reasons' : 'Show looked-after reasons'}
              </Button>
            ) : null}
            {stage === 'applying' ? null : (
              <LinkButton to={STUDENTS_PATH}>
                {preview === null ? 'Back to students' : 'Leave without importing'}
              </LinkButton>
            )}
          </>
        }
      />
      <div ref={page} className={styles.page}>
        {file.failure === null ? null : (
          <ErrorNotice
            error={file.failure}
            {...(preview === null ? {} : { action: <span>What you see below is unchanged.</span> })}
          />
        )}
        <div role="status">
          {file.stopped === 'reading' ? <Notice>Reading the file was stopped. Nothing was changed.</Notice> : null}
          {file.stopped === 'applying' ? <Notice>The import was stopped. Nothing was changed.</Notice> : null}
        </div>
        {stage === 'applying' ? <ApplyingStep /> : null}
        {progress === null ? null : (
          <Card>
            <ProgressBar label={progress.what} done={progress.done} of={progress.of} onCancel={file.cancel} />
          </Card>
        )}
        <Step file={file} hasMoved={hasMoved} />
      </div>
    </>
  );
}

function Step({ file, hasMoved }: { readonly file: StudentImport; readonly hasMoved: boolean }) {
  const { stage, preview, result } = file;
  if (stage === 'choose') return <ChooseStep file={file} takesFocus={hasMoved} />;
  if (stage === 'done' && result !== null) return <DoneStep file={file} result={result} />;
  if (preview === null) return null;
  if (stage === 'columns') return <ColumnsStep file={file} preview={preview} />;
  return stage === 'changes' ? <ChangesStep file={file} preview={preview} /> : null;
}
