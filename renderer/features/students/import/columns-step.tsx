import type { StudentsPreview } from '../../../../shared/contract/student-import.ts';
import { formatDay } from '../../../../shared/domain/school-year.ts';
import { FILE_KINDS } from '../../../../shared/domain/student-import/file-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import styles from './columns.module.css';
import { ColumnsCard } from './columns-card.tsx';
import { NoticeList } from './notice-list.tsx';
import { ShiftedCard } from './shifted-card.tsx';
import { StepHead } from './step-head.tsx';
import type { StudentImport } from './use-import.ts';
import { numberOf } from './words.ts';

interface ColumnsStepProps {
  readonly file: StudentImport;
  readonly preview: StudentsPreview;
}

/** The second step: what the file is, what its columns hold, and the rows that do not fit their headings. */
export function ColumnsStep({ file, preview }: ColumnsStepProps) {
  const { cannotRead } = preview;
  const isReading = file.progress !== null;
  return (
    <div className={styles.step}>
      <StepHead
        stage="columns"
        title="Check columns"
        facts={`Read as ${FILE_KINDS[preview.kind]} · ${numberOf(preview.rows, 'row')}${preview.isRemembered ? ' · columns used as last time' : ''}`}
        next={{
          label: 'See what will change',
          onPress: () => file.goTo('changes'),
          isDisabled: cannotRead !== null || isReading,
        }}
        takesFocus
      >
        <Button onPress={() => file.goTo('choose')}>Back</Button>
      </StepHead>
      {cannotRead === null ? null : <Notice tone="due">{cannotRead}</Notice>}
      <NoticeList sentences={preview.notices} />
      <FileCard file={file} preview={preview} />
      {preview.shifted.length > 0 ? (
        <ShiftedCard
          rows={preview.shifted}
          columns={preview.columns}
          chosen={file.choices.shifted}
          onRepair={file.repair}
        />
      ) : null}
      <ColumnsCard
        key={`${preview.importId} ${preview.sheet}`}
        columns={preview.columns}
        choices={file.choices}
        onUse={file.setColumnUse}
        onBlankMeansNo={file.setBlankMeansNo}
      />
    </div>
  );
}

function FileCard({ file, preview }: ColumnsStepProps) {
  const { choices } = file;
  const asAt = choices.asAt ?? preview.asAt;
  return (
    <Card title="The file" facts={preview.fileName}>
      <div className={styles.facts}>
        <TextField
          label="What to call this source"
          description="Stands beside each fact that comes from it"
          value={choices.source ?? preview.source}
          isRequired
          onCommit={file.setSource}
        />
        <DateField
          label="True on this day"
          description={choices.asAt === null ? preview.asAtWhy : `Chosen by you: ${formatDay(asAt)}`}
          value={asAt}
          onCommit={(day) => (day === null ? undefined : file.setAsAt(day))}
        />
        {preview.sheets.length > 1 ? (
          <Select
            label="Sheet"
            description={`${preview.sheets.length} sheets hold a table`}
            value={preview.sheet}
            options={preview.sheets.map((sheet) => ({ value: sheet, label: sheet }))}
            onChange={file.readSheet}
          />
        ) : null}
      </div>
    </Card>
  );
}
