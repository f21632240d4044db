import { FileSpreadsheet, FileText, WandSparkles } from 'lucide-react';
import { useState } from 'react';
import { useCommand } from '../../app/commands.ts';
import { Button } from '../../ui/button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { AddActionDialog } from './actions/add-action-dialog.tsx';
import { ExportDialog, type ExportFormat } from './export-dialog.tsx';
import { PlanYearSelect } from './past/plan-year-select.tsx';
import { factsOf, unserved, usePlan } from './plan-data.ts';
import { usePlanMoves } from './plan-moves.ts';
import { PlanStaffMenu } from './staff-documents/plan-staff-menu.tsx';

/** The plan's title, its line of facts, and what is done with it as a whole. */
export function PlanHeader({ title }: { readonly title: string }) {
  const data = usePlan();
  const { openDraft } = usePlanMoves();
  const [format, setFormat] = useState<ExportFormat | null>(null);
  const [isAdding, setAdding] = useState(false);
  const [first] = data.priorities;
  useCommand('export.word', () => setFormat('word'));
  useCommand('export.excel', () => setFormat('excel'));
  useCommand('plan.draft', openDraft);
  useCommand('plan.addAction', () => setAdding(true));
  // With no actions at all the table's own empty state holds the filled button.
  const isNext = data.actions.length > 0 && unserved(data).length > 0;

  return (
    <>
      <PageHeader
        title={title}
        beside={<PlanYearSelect academicYear={data.plan.academicYear} />}
        facts={factsOf(data)}
        actions={
          <>
            <PlanStaffMenu />
            <Button icon={<FileSpreadsheet />} onPress={() => setFormat('excel')}>
              Export to Excel
            </Button>
            <Button icon={<FileText />} onPress={() => setFormat('word')}>
              Export to Word
            </Button>
            <Button icon={<WandSparkles />} variant={isNext ? 'primary' : 'secondary'} onPress={openDraft}>
              Draft the plan
            </Button>
          </>
        }
      />
      {isAdding && first ? <AddActionDialog priorityId={first.id} onClose={() => setAdding(false)} /> : null}
      <ExportDialog format={format} onClose={() => setFormat(null)} />
    </>
  );
}
