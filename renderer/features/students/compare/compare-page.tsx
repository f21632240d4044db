import { useMemo, useState } from 'react';
import type { StudentRow, TargetRule } from '../../../../shared/contract/students.ts';
import {
  COMPARED_BY,
  type ComparedBy,
  type ComparedCategory,
  compareStudents,
  comparisonCautions,
  whatStandsOut,
} from '../../../../shared/domain/student-comparison.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { useCall } from '../../../app/data.ts';
import { Fetched } from '../../../app/fetched.tsx';
import { Card } from '../../../ui/card.tsx';
import { Chart } from '../../../ui/chart.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import type { TableGrouping } from '../../../ui/table-groups.ts';
import { IMPORT_PATH, TARGETS_PATH } from '../student-links.ts';
import styles from './compare.module.css';
import { COMPARED_WITH, type ComparedWith, comparedGroups, comparisonChart } from './compared-groups.ts';
import { comparisonColumns } from './comparison-columns.ts';

const TITLE = 'Compare target students with others';
const KINDS = Object.keys(COMPARED_BY) as ComparedBy[];

/** Whether target students are like the others by year, sex, SEN and EAL: whom the rule may miss. */
export function ComparePage() {
  const students = useCall('students.list', {});
  const rule = useCall('targets.rule', {});
  const school = useCall('school.get', {});
  return (
    <Fetched of={students} what="the students">
      {(rows) => (
        <Fetched of={rule} what="the target rule">
          {(judge) => (
            <Fetched of={school} what="the school">
              {({ academicYear }) => <Compared students={rows} rule={judge} academicYear={academicYear} />}
            </Fetched>
          )}
        </Fetched>
      )}
    </Fetched>
  );
}

interface ComparedProps {
  readonly students: readonly StudentRow[];
  readonly rule: TargetRule;
  readonly academicYear: number;
}

const GROUPINGS: readonly TableGrouping<ComparedCategory>[] = [
  {
    id: 'by',
    name: 'Compared by',
    valueOf: ({ by }) => by,
    groups: () => KINDS.map((by) => ({ value: by, title: COMPARED_BY[by], aside: '' })),
  },
];

function Compared({ students, rule, academicYear }: ComparedProps) {
  const [chosen, setChosen] = useState<ComparedWith>('all');
  const hasComparison = students.some(({ decision, leftOn }) => decision?.standing === 'comparison' && leftOn === null);
  const compared = chosen === 'comparison' && !hasComparison ? 'all' : chosen;
  const groups = useMemo(
    () => comparedGroups(students, rule, academicYear, compared),
    [students, rule, academicYear, compared],
  );
  const { targets, others, words } = groups;
  const comparison = useMemo(() => compareStudents(targets, others, academicYear), [targets, others, academicYear]);
  const charts = useMemo(() => KINDS.map((by) => comparisonChart(comparison, by, words)), [comparison, words]);
  const columns = useMemo(() => comparisonColumns(words), [words]);
  if (targets.length === 0) return <NobodyYet hasStudents={students.length > 0} />;

  const cautions = comparisonCautions(comparison, words);
  const options = (Object.keys(COMPARED_WITH) as ComparedWith[])
    .filter((value) => value !== 'comparison' || hasComparison)
    .map((value) => ({ value, label: COMPARED_WITH[value] }));
  return (
    <div className={styles.page}>
      <PageHeader
        title={TITLE}
        facts={`${countOf(targets.length, 'target student')}${groups.isByRule ? ' by the rule, none confirmed yet' : ''} beside ${others.length} ${words.others}`}
      />
      <div className={styles.choice}>
        <span aria-hidden="true">Compare with</span>
        <Segmented label="Compare with" value={compared} options={options} onChange={setChosen} />
      </div>
      {cautions.length === 0 ? null : (
        <Notice tone="due">
          {cautions.map((caution) => (
            <p key={caution}>{caution}</p>
          ))}
        </Notice>
      )}
      <Card title="What stands out">
        {whatStandsOut(comparison, words).map((sentence) => (
          <p key={sentence} className={styles.words}>
            {sentence}
          </p>
        ))}
        <p className={styles.about}>
          A difference is named from eight percentage points on, when chance alone would seldom make it. It says nothing
          of why: look at whom the rule leaves out, and who was never nominated.
        </p>
      </Card>
      <div className={styles.charts}>
        {[charts.slice(0, 2), charts.slice(2)].map((column) => (
          <div key={column[0]?.title} className={styles.column}>
            {column.map((model) => (
              <Card key={model.title}>
                <Chart model={model} />
              </Card>
            ))}
          </div>
        ))}
      </div>
      <div className={styles.table}>
        <p className={styles.about}>
          Shares are of the whole group, rounded to whole percentages; the difference is in percentage points of the
          shares shown.
        </p>
        <DataTable
          label="Target students beside others"
          columns={columns}
          rows={comparison.categories}
          getRowId={(c) => `${c.by} ${c.label}`}
          rememberKey="students-compare"
          groupings={GROUPINGS}
          defaultGrouping="by"
          grid
        />
      </div>
    </div>
  );
}

function NobodyYet({ hasStudents }: { readonly hasStudents: boolean }) {
  return (
    <>
      <PageHeader title={TITLE} />
      {hasStudents ? (
        <EmptyState
          title="There are no target students yet"
          action={<LinkButton to={TARGETS_PATH}>Find target students</LinkButton>}
        >
          When some are chosen, this page shows whether they are like the others by year, sex, SEN and EAL.
        </EmptyState>
      ) : (
        <EmptyState
          title="There are no students yet"
          action={<LinkButton to={IMPORT_PATH}>Import students</LinkButton>}
        >
          Bring in the school’s list first. Then this page shows whether target students are like the others by year,
          sex, SEN and EAL.
        </EmptyState>
      )}
    </>
  );
}
