import { FileSpreadsheet } from 'lucide-react';
import { type DragEvent, useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import styles from './import.module.css';

interface FileDropProps {
  readonly onChoose: () => void;
  readonly onDrop: (files: readonly File[]) => void;
  readonly isDisabled: boolean;
}

/** The first step: a button, or a file dropped anywhere on the box. */
export function FileDrop({ onChoose, onDrop, isDisabled }: FileDropProps) {
  const [isOver, setOver] = useState(false);

  const over = (event: DragEvent) => {
    if (isDisabled || !event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!isDisabled) onDrop([...event.dataTransfer.files]);
  };

  return (
    <section
      aria-label="Choose the file"
      className={styles.drop}
      data-over={isOver}
      onDragEnter={over}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <FileSpreadsheet aria-hidden="true" />
      <p className={styles.dropTitle}>Drop the export here, or choose it</p>
      <p className={styles.dropWords}>
        The answers as Microsoft Forms or Google Forms saves them: an Excel workbook (.xlsx) or CSV file. You see what
        it would change before anything is saved.
      </p>
      <Button variant="primary" isDisabled={isDisabled} onPress={onChoose}>
        Choose a file
      </Button>
    </section>
  );
}
