import { FileSpreadsheet, FileText } from 'lucide-react';
import { useState } from 'react';
import { pdPath } from '../../../../shared/domain/pd-session.ts';
import { academicYearName } from '../../../../shared/domain/school-year.ts';
import { useCommand } from '../../../app/commands.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { ExportDialog, type ExportFormat } from '../export-dialog.tsx';
import { factsOf, PlanContext, type PlanData } from '../plan-data.ts';
import { ACTIONS_PATH } from '../plan-links.ts';
import { PastActions } from './past-actions.tsx';
import styles from './past-plan.module.css';
import { PastPriorities } from './past-priorities.tsx';
import { PlanYearSelect } from './plan-year-select.tsx';
import { usePastPlan } from './use-past-plan.ts';

interface PastPlanProps {
  readonly present: PlanData;
  readonly academicYear: number;
}

/** The plan of an academic year that has ended: read and exported, not changed. */
export function PastPlan({ present, academicYear }: PastPlanProps) {
  const { data, error, readAgain } = usePastPlan(academicYear, present);
  const name = academicYearName(academicYear);
  if (data === null) {
    return (
      <>
        <PageHeader
          title={`PD plan ${name}`}
          actions={<LinkButton to={ACTIONS_PATH}>Open this year’s plan</LinkButton>}
        />
        {error ? (
          <ErrorNotice error={error} action={<Button onPress={readAgain}>Try again</Button>} />
        ) : (
          <Loading what="the plan" />
        )}
      </>
    );
  }
  return (
    <PlanContext value={data}>
      <PastPlanPage data={data} />
    </PlanContext>
  );
}

function PastPlanPage({ data }: { readonly data: PlanData }) {
  const [format, setFormat] = useState<ExportFormat | null>(null);
  const { plan, priorities } = data;
  useCommand('export.word', () => setFormat('word'));
  useCommand('export.excel', () => setFormat('excel'));
  return (
    <>
      <PageHeader
        title={plan.title || `PD plan ${academicYearName(plan.academicYear)}`}
        beside={<PlanYearSelect academicYear={plan.academicYear} />}
        facts={factsOf(data)}
        actions={
          <>
            <Button icon={<FileSpreadsheet />} onPress={() => setFormat('excel')}>
              Export to Excel
            </Button>
            <Button icon={<FileText />} onPress={() => setFormat('word')}>
              Export to Word
            </Button>
          </>
        }
      />
      <div className={styles.page}>
        <Notice action={<LinkButton to={ACTIONS_PATH}>Open this year’s plan</LinkButton>}>
          This is the plan of {academicYearName(plan.academicYear)}. It can be read and exported, and not changed any
          more. Who took part in its PD sessions is said in{' '}
          <a href={`#${pdPath(plan.academicYear)}`}>the list of its PD sessions</a>.
        </Notice>
        <PastActions data={data} />
        {priorities.length === 0 ? null : <PastPriorities data={data} />}
      </div>
      <ExportDialog format={format} onClose={() => setFormat(null)} />
    </>
  );
}
