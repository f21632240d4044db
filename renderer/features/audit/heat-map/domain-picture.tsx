import { useMemo } from 'react';
import { domainAverages } from '../../../../shared/charts/domain-averages.ts';
import { Card } from '../../../ui/card.tsx';
import { Chart } from '../../../ui/chart.tsx';
import type { RoundView } from '../place-data.ts';
import type { HeatDomain } from './heat-map-model.ts';

interface DomainPictureProps {
  readonly view: RoundView;
  readonly domains: readonly HeatDomain[];
}

/** The domain averages, staff beside department, with their numbers. */
export function DomainPicture({ view, domains }: DomainPictureProps) {
  const { name: roundName } = view.round;
  const { asked, answered } = view.result;
  const model = useMemo(
    () => domainAverages({ roundName, asked, answered, domains }),
    [roundName, asked, answered, domains],
  );
  return (
    <Card title="Domain averages" facts="Mean of the staff medians, and of the department ratings, from 1 to 4">
      <Chart model={model} showNumbers />
    </Card>
  );
}
