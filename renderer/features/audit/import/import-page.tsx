import { useLocation } from 'wouter';
import { countOf } from '../../../../shared/domain/text.ts';
import { useChange } from '../../../app/data.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { FileDrop } from '../../../ui/file-drop.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { ProgressBar } from '../../../ui/progress-bar.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { isOpen, type RoundView } from '../place-data.ts';
import { useHeadingFocus } from '../use-heading-focus.ts';
import { ColumnsCard } from './columns-card.tsx';
import styles from './import.module.css';
import { ImportSummary } from './import-summary.tsx';
import { PeopleCard } from './people-card.tsx';
import { useImport } from './use-import.ts';
import { whyNothing } from './why-nothing.ts';

/** Answers from a Forms export: choose the file, see what it would change, apply it as one step. */
export function ImportPage({ view }: { readonly view: RoundView }) {
  const { round, framework, staff } = view;
  const file = useImport(round.id);
  const apply = useChange('audit.applyAnswers');
  const toast = useToast();
  const [, goTo] = useLocation();
  useHeadingFocus();
  const { preview } = file;

  const isBusy = apply.isChanging || file.isMatching || file.reading !== null;
  const nothing = preview === null ? null : whyNothing(preview);
  // What is wrong with the columns comes before what it does to every person.
  const isColumnsFirst = preview !== null && preview.missingStatementIds.length > 0;
  const columns =
    preview === null ? null : (
      <ColumnsCard preview={preview} framework={framework} onUse={(index, use) => void file.matchColumn(index, use)} />
    );

  const applyAnswers = async () => {
    if (preview === null) return;
    try {
      const { people } = await apply.change({ importId: preview.importId });
      toast.show({ message: `Answers from ${countOf(people, 'person', 'people')} are in`, undo: true });
      goTo('/audit');
    } catch (error) {
      file.fail(error);
    }
  };

  return (
    <>
      <PageHeader
        title="Import answers"
        facts={`Into ${round.name}`}
        actions={
          <LinkButton to="/audit">{preview === null ? 'Back to the audit' : 'Leave without importing'}</LinkButton>
        }
      />
      <div className={styles.section}>
        {isOpen(round) ? null : (
          <Notice tone="due">This round is closed, so nothing can be brought in. Reopen it first.</Notice>
        )}
        {file.failure === null ? null : (
          <ErrorNotice
            error={file.failure}
            {...(preview === null ? {} : { action: <span>What you see below is unchanged.</span> })}
          />
        )}
        <div role="status">
          {file.wasStopped ? <Notice>Reading the file was stopped. Nothing was changed.</Notice> : null}
        </div>
        {file.reading === null ? null : (
          <Card>
            <ProgressBar
              label={file.reading.what}
              done={file.reading.done}
              of={file.reading.of}
              onCancel={file.cancel}
            />
          </Card>
        )}
        {preview === null ? (
          file.reading === null ? (
            <FileDrop
              title="Drop the export here, or choose it"
              onChoose={() => void file.choose()}
              onDrop={file.drop}
              isDisabled={!isOpen(round)}
            >
              The answers as Microsoft Forms or Google Forms saves them: an Excel workbook (.xlsx) or CSV file. You see
              what it would change before anything is saved.
            </FileDrop>
          ) : null
        ) : (
          <>
            <ImportSummary
              preview={preview}
              framework={framework}
              actions={
                <>
                  <Button isDisabled={file.reading !== null} onPress={() => void file.choose()}>
                    Choose another file
                  </Button>
                  <Button
                    variant="primary"
                    isDisabled={isBusy || !isOpen(round) || nothing !== null}
                    onPress={() => void applyAnswers()}
                  >
                    Apply
                  </Button>
                </>
              }
            />
            {isColumnsFirst ? columns : null}
            <PeopleCard
              key={preview.importId}
              preview={preview}
              staff={staff}
              isLeftOut={file.isLeftOut}
              onChoose={(key, choice) => void file.matchPerson(key, choice)}
            />
            {isColumnsFirst ? null : columns}
          </>
        )}
      </div>
    </>
  );
}
