import { STANDINGS, type Standing } from '../../../shared/domain/students.ts';
import { StatusChip, type Tone } from '../../ui/status-chip.tsx';

const TONES: Readonly<Record<Standing, Tone>> = { target: 'good', watch: 'due', comparison: 'done', none: 'neutral' };

interface StandingChipProps {
  readonly standing: Standing;
  /** Said when it is pointed at. */
  readonly why?: string;
}

/** What a person decided about a student. */
export function StandingChip({ standing, why }: StandingChipProps) {
  return (
    <StatusChip tone={TONES[standing]} {...(why === undefined ? {} : { why })}>
      {STANDINGS[standing]}
    </StatusChip>
  );
}
