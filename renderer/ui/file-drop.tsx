import { FileSpreadsheet } from 'lucide-react';
import { type DragEvent, type ReactNode, useState } from 'react';
import { Button } from './button.tsx';
import styles from './file-drop.module.css';

interface FileDropProps {
  /** "Drop the export here, or choose it". */
  readonly title: string;
  /** Which files are taken, and what happens to them. */
  readonly children: ReactNode;
  readonly onChoose: () => void;
  readonly onDrop: (files: readonly File[]) => void;
  readonly isDisabled?: boolean;
}

/** Where a file comes in: a button, or a file dropped anywhere on the box. */
export function FileDrop({ title, children, onChoose, onDrop, isDisabled = false }: FileDropProps) {
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
      <p className={styles.title}>{title}</p>
      <div className={styles.words}>{children}</div>
      <Button variant="primary" isDisabled={isDisabled} onPress={onChoose}>
        Choose a file
      </Button>
    </section>
  );
}
