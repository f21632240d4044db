import type { NewYearPreview } from '../../../../shared/contract/new-year.ts';
import type { Choices, Outcome } from './choices.ts';

/** What every part of the preview is shown from. */
export interface CardProps extends Choices {
  readonly preview: NewYearPreview;
  readonly outcome: Outcome;
}
