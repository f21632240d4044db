import { safeFileName } from './file-name.ts';
import type { PlanDocumentInput } from './plan-document.ts';
import { buildPlanModel } from './plan-document.ts';
import type { PlanModel } from './plan-model.ts';

export interface ExportedFile {
  /** Safe on every file system. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** How many sentences were changed or left out because they name staff its readers may not read about. */
  readonly hiddenNames: number;
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * The plan as a file for its audience. The writers are heavy, so each is read in when it is first wanted.
 * @param resourcesDir Holds `fonts/`, for the charts in Word.
 */
export async function exportPlan(
  input: PlanDocumentInput,
  format: 'word' | 'excel',
  resourcesDir: string,
): Promise<ExportedFile> {
  const model = buildPlanModel(input);
  const { hiddenNames } = model;
  if (format === 'excel') {
    const { planToExcel } = await import('./excel/plan-to-excel.ts');
    return { name: nameOf(model, 'xlsx'), mediaType: EXCEL, bytes: await planToExcel(model), hiddenNames };
  }
  const [{ planToWord }, { planPictures }] = await Promise.all([
    import('./word/plan-to-word.ts'),
    import('./plan-pictures.ts'),
  ]);
  const pictures = await planPictures(model, resourcesDir);
  return { name: nameOf(model, 'docx'), mediaType: WORD, bytes: await planToWord(model, { pictures }), hiddenNames };
}

function nameOf(model: PlanModel, extension: string): string {
  const words = ['PD plan', model.yearName.replace('/', '-'), model.schoolName];
  if (model.audience === 'governors') words.push('for governors');
  return safeFileName(words.filter(Boolean).join(' '), extension);
}
