import type { AnswersPreview } from '../../../../shared/contract/answers-import.ts';

/** Why there is nothing to apply, with what to do; null when there is something. */
export function whyNothing({ people, columns, changes }: AnswersPreview): string | null {
  if (people.length === 0) return 'There is nothing to apply: the file has no answers. Choose another file.';
  if (people.every((p) => p.skip)) {
    return 'There is nothing to apply: everybody is left out. Say under People whose answers they are.';
  }
  const isNothingSaid = changes.every(
    (c) => c.kind === 'skipped' || (c.ratings === 0 && c.notApplicable === 0 && c.wantsPd === 0),
  );
  const hasNotes = columns.some((c) => c.use.kind === 'note');
  if (isNothingSaid && !hasNotes) {
    return 'There is nothing to apply: no column holds ratings. Say under Columns what each column is used as.';
  }
  return null;
}
