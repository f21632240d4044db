import { type FormEvent, useId, useState } from 'react';
import { bandNames } from '../../../../shared/domain/dosage.ts';
import { useChange } from '../../../app/data.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { InputField } from '../../../ui/input-field.tsx';
import { hoursText, parseHours } from '../../../ui/parse.ts';
import { sentenceOf } from '../../../ui/sentence.ts';
import type { Parsed } from '../../../ui/use-draft.ts';
import styles from './dosage.module.css';

interface BandsDialogProps {
  readonly bands: readonly number[];
  readonly onClose: () => void;
}

/** Asks at which hours the bands begin, and shows what they come to while that is typed. */
export function BandsDialog({ bands, onClose }: BandsDialogProps) {
  const form = useId();
  const { change, isChanging } = useChange('dosage.saveBands');
  const [text, setText] = useState(bands.map((edge) => hoursText(edge)).join(', '));
  const [failure, setFailure] = useState<string | null>(null);
  const parsed = parseBands(text);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!parsed.ok) return setFailure(parsed.sentence);
    try {
      await change({ bands: [...parsed.value] });
      onClose();
    } catch (error) {
      setFailure(sentenceOf(error));
    }
  };

  return (
    <Dialog
      title="Bands of hours"
      isOpen
      onOpenChange={onClose}
      size="s"
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" form={form} variant="primary" isDisabled={isChanging}>
            Save
          </Button>
        </>
      }
    >
      <form id={form} className={styles.form} onSubmit={(event) => void save(event)}>
        <InputField
          label="Hours at which a band begins"
          description="Parted by commas, the smallest first"
          value={text}
          errorMessage={failure}
          onChange={(next) => {
            setText(next);
            setFailure(null);
          }}
        />
        {parsed.ok ? (
          <ul className={styles.bands} aria-label="The bands">
            {bandNames(parsed.value).map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        ) : null}
        <p className={styles.hint}>Students are put into bands by the exact time they attended, before any rounding.</p>
      </form>
    </Dialog>
  );
}

/** "5, 15" as minutes. */
export function parseBands(text: string): Parsed<readonly number[]> {
  const edges: number[] = [];
  for (const part of text.split(/[,;]/)) {
    const parsed = parseHours(part);
    if (!parsed.ok || parsed.value === null)
      return { ok: false, sentence: 'Enter hours parted by commas, such as 5, 15' };
    const before = edges.at(-1);
    if (before !== undefined && parsed.value <= before) {
      return { ok: false, sentence: 'Give the hours from the smallest to the largest, each once' };
    }
    edges.push(parsed.value);
  }
  return { ok: true, value: edges };
}
