import { Copy, Download, Table2 } from 'lucide-react';
import { useId, useState } from 'react';
import type { ChartModel } from '../../shared/charts/chart-model.ts';
import { hasValues } from '../../shared/charts/chart-words.ts';
import { Button } from './button.tsx';
import styles from './chart.module.css';
import { copyChart, saveChart } from './chart-file.ts';
import { ChartNumbers } from './chart-numbers.tsx';
import { ChartPicture } from './chart-picture.tsx';
import { useToast } from './toast.tsx';

export interface ChartProps {
  readonly model: ChartModel;
  /** Shows the numbers from the start: beside the picture where there is room, else under it. */
  readonly showNumbers?: boolean;
}

/** A chart as a figure with its numbers as a table; a sentence when there is nothing to draw. */
export function Chart({ model, showNumbers = false }: ChartProps) {
  const [isOpen, setIsOpen] = useState(showNumbers);
  const numbersId = useId();
  const toasts = useToast();
  if (!hasValues(model)) return <p className={styles.empty}>{model.empty}</p>;

  const copy = async () => {
    const isCopied = await copyChart(model);
    toasts.show(
      isCopied
        ? { message: 'Picture copied', tone: 'quiet' }
        : { message: 'The picture could not be copied. Save it instead, and insert it from the file.', tone: 'error' },
    );
  };
  const save = async () => {
    try {
      await saveChart(model);
      toasts.show({ message: 'Picture saved with your downloads', tone: 'quiet' });
    } catch {
      toasts.show({
        message: 'The picture could not be saved. Copy it instead, and paste it where you want it.',
        tone: 'error',
      });
    }
  };
  return (
    <figure className={styles.chart} aria-label={model.title}>
      <div className={styles.body} data-numbers={isOpen}>
        <ChartPicture model={model} />
        <div id={numbersId} className={styles.numbers} hidden={!isOpen}>
          <ChartNumbers model={model} />
        </div>
      </div>
      <div className={styles.tools}>
        <Button
          variant="quiet"
          size="s"
          icon={<Table2 aria-hidden="true" />}
          aria-expanded={isOpen}
          aria-controls={numbersId}
          onPress={() => setIsOpen(!isOpen)}
        >
          {isOpen ? 'Hide the numbers' : 'Show the numbers'}
        </Button>
        <Button variant="quiet" size="s" icon={<Copy aria-hidden="true" />} onPress={copy}>
          Copy picture
        </Button>
        <Button variant="quiet" size="s" icon={<Download aria-hidden="true" />} onPress={save}>
          Save picture
        </Button>
      </div>
    </figure>
  );
}
