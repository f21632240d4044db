import { useState } from 'react';
import type { AnswerColumn, AnswerColumnUse, AnswersPreview } from '../../../../shared/contract/answers-import.ts';
import type { AuditFramework } from '../../../../shared/contract/audit.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { type Option, Select } from '../../../ui/select.tsx';
import styles from './import.module.css';

interface ColumnsCardProps {
  readonly preview: AnswersPreview;
  readonly framework: AuditFramework;
  readonly onUse: (index: number, use: AnswerColumnUse) => void;
}

type PlainKind = Exclude<AnswerColumnUse['kind'], 'statement'>;

const PLAIN: Readonly<Record<PlainKind, string>> = {
  name: 'Name',
  email: 'Email',
  answered: 'When they answered',
  'wants-pd': 'PD they want',
  note: 'Anything else they said',
  ignore: 'Not used',
};
const PLAIN_KINDS = Object.keys(PLAIN) as PlainKind[];

/** What each column of the file is taken for; any of them can be changed. */
export function ColumnsCard({ preview, framework, onUse }: ColumnsCardProps) {
  const statements = framework.domains.flatMap((d) => d.statements.filter((s) => s.askedOfStaff));
  const codes = new Map(statements.map((s) => [s.id, s.code]));
  const options: readonly Option[] = [
    ...PLAIN_KINDS.map((kind) => ({ value: kind as string, label: PLAIN[kind] })),
    ...statements.map((s) => ({ value: `statement ${s.id}`, label: s.code, description: s.text })),
  ];
  const isStatement = (c: AnswerColumn) => c.use.kind === 'statement';
  const questions = preview.columns.filter(isStatement);
  const others = preview.columns.filter((c) => !isStatement(c));
  const table = (columns: readonly AnswerColumn[]) => (
    <ColumnsTable columns={columns} options={options} wordsOf={(use) => wordsOf(use, codes)} onUse={onUse} />
  );
  return (
    <Card
      title="Columns"
      facts={`${countOf(questions.length, 'column')} of answers and ${others.length} of other things. Change any that is wrong.`}
      flush
    >
      {table(others)}
      <div className={styles.fold}>
        <Disclosure title={`The ${countOf(questions.length, 'column')} of answers`}>{table(questions)}</Disclosure>
      </div>
    </Card>
  );
}

function wordsOf(use: AnswerColumnUse, codes: ReadonlyMap<string, string>): string {
  return use.kind === 'statement' ? `Answers to ${codes.get(use.statementId) ?? 'a statement'}` : PLAIN[use.kind];
}

interface ColumnsTableProps {
  readonly columns: readonly AnswerColumn[];
  readonly options: readonly Option[];
  readonly wordsOf: (use: AnswerColumnUse) => string;
  readonly onUse: (index: number, use: AnswerColumnUse) => void;
}

function ColumnsTable({ columns, options, wordsOf: words, onUse }: ColumnsTableProps) {
  // Only the column being changed has a list: forty lists of forty would be slow.
  const [changing, setChanging] = useState<number | null>(null);
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Heading in the file</th>
            <th scope="col">For example</th>
            <th scope="col">Used as</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <tr key={column.index}>
              <th scope="row" className={styles.heading}>
                {column.heading || `Column ${column.index + 1}`}
              </th>
              <td className={styles.samples}>{column.samples.slice(0, 2).join(' · ')}</td>
              <td className={styles.use}>
                {changing === column.index ? (
                  <Select
                    label={`What ${column.heading || 'this column'} is used as`}
                    hideLabel
                    value={column.use.kind === 'statement' ? `statement ${column.use.statementId}` : column.use.kind}
                    options={options}
                    onChange={(value) => {
                      setChanging(null);
                      onUse(column.index, columnUseOf(value));
                    }}
                  />
                ) : (
                  <span className={styles.used}>
                    {words(column.use)}
                    <Button
                      size="s"
                      variant="quiet"
                      aria-label={`Change what ${column.heading || 'this column'} is used as`}
                      onPress={() => setChanging(column.index)}
                    >
                      Change
                    </Button>
                  </span>
                )}
                <span className={styles.second}>{column.why}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function columnUseOf(value: string): AnswerColumnUse {
  if (value.startsWith('statement ')) return { kind: 'statement', statementId: value.slice('statement '.length) };
  return { kind: PLAIN_KINDS.find((kind) => kind === value) ?? 'ignore' };
}
