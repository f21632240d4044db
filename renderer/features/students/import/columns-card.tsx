import { useState } from 'react';
import type { StudentColumn, StudentColumnUse } from '../../../../shared/contract/student-import.ts';
import { listOf } from '../../../../shared/domain/text.ts';
import { Card } from '../../../ui/card.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Select } from '../../../ui/select.tsx';
import { COLUMN_USE_OPTIONS } from './column-uses.ts';
import styles from './columns.module.css';
import type { Choices } from './import-choices.ts';
import { type ShownValues, useShownValues } from './shown-values.ts';
import { numberOf } from './words.ts';

interface ColumnsCardProps {
  readonly columns: readonly StudentColumn[];
  readonly choices: Choices;
  readonly onUse: (index: number, use: StudentColumnUse) => unknown;
  readonly onBlankMeansNo: (index: number, isOn: boolean) => unknown;
}

const NAMED = 12;
const SAMPLES = 2;
const headingOf = ({ heading, index }: StudentColumn) => heading || `Column ${index + 1}`;

/** What each column of the file is used as. Columns that are not used stand apart, by name; each can be used after all. */
export function ColumnsCard({ columns, choices, onUse, onBlankMeansNo }: ColumnsCardProps) {
  // A column stays where it was first shown, whatever it is used as later: it must not vanish from under the hand.
  const [first] = useState(() => new Set(columns.filter((c) => c.use !== 'ignore').map((c) => c.index)));
  const [isOpen, setOpen] = useState(first.size === 0);
  const shown = useShownValues();
  const used = columns.filter((c) => first.has(c.index));
  const others = columns.filter((c) => !first.has(c.index));
  const unread = columns.filter((c) => (choices.columns.get(c.index) ?? c.use) === 'ignore');
  const table = (some: readonly StudentColumn[], label: string) => (
    <ColumnsTable
      columns={some}
      label={label}
      choices={choices}
      shown={shown}
      onUse={onUse}
      onBlankMeansNo={onBlankMeansNo}
    />
  );
  return (
    <Card
      title="Columns"
      facts={`${numberOf(columns.length - unread.length, 'column is', 'columns are')} read. Change any that is wrong.`}
      flush
    >
      {used.length > 0 ? table(used, 'Columns that are read') : null}
      {unread.length > 0 ? (
        <p className={styles.unread}>
          Not read: {namesOf(unread)}. {unread.length === 1 ? 'It is' : 'They are'} not kept anywhere.
        </p>
      ) : null}
      {others.length > 0 ? (
        <div className={styles.fold}>
          <Disclosure title="Use one of the other columns" isExpanded={isOpen} onExpandedChange={setOpen}>
            {isOpen ? table(others, 'Other columns') : null}
          </Disclosure>
        </div>
      ) : null}
    </Card>
  );
}

function namesOf(columns: readonly StudentColumn[]): string {
  const names = columns.map(headingOf);
  if (names.length <= NAMED) return listOf(names);
  return listOf([...names.slice(0, NAMED), `${names.length - NAMED} more`]);
}

interface ColumnsTableProps extends ColumnsCardProps {
  readonly label: string;
  readonly shown: ShownValues;
}

function ColumnsTable({ columns, label, choices, shown, onUse, onBlankMeansNo }: ColumnsTableProps) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">Heading in the file</th>
            <th scope="col">For example</th>
            <th scope="col">Used as</th>
            <th scope="col">Why</th>
            <th scope="col">Blank cells</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => {
            const { index, blanks } = column;
            const use = choices.columns.get(index) ?? column.use;
            const isOn = choices.blankMeansNo.get(index) ?? column.blankMeansNo;
            const samples = column.samples
              .slice(0, SAMPLES)
              .map((s) => shown.value(use, use === 'ignore' ? shown.cell(s) : s));
            return (
              <tr key={index}>
                <th scope="row" className={styles.heading}>
                  {headingOf(column)}
                </th>
                <td className={styles.samples}>{[...new Set(samples)].join(' · ')}</td>
                <td className={styles.use}>
                  <Select
                    label={`What ${headingOf(column)} is used as`}
                    hideLabel
                    value={use}
                    options={COLUMN_USE_OPTIONS}
                    onChange={(next) => onUse(index, next)}
                  />
                </td>
                <td className={styles.why}>{choices.columns.has(index) ? 'Chosen by you' : column.why}</td>
                <td className={styles.blank} data-empty={blanks === 0}>
                  {isOn === null ? (
                    <span className={styles.count}>{blanks === 0 ? '' : numberOf(blanks, 'blank cell')}</span>
                  ) : (
                    <Checkbox
                      label="A blank means No"
                      description={numberOf(blanks, 'blank cell')}
                      isSelected={isOn}
                      onChange={(next) => onBlankMeansNo(index, next)}
                    />
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
