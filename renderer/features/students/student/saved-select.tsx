import { useState } from 'react';
import { useLostEdit } from '../../../ui/lost-edits.ts';
import { Select, type SelectProps } from '../../../ui/select.tsx';
import { sentenceOf } from '../../../ui/sentence.ts';

type SavedSelectProps<V extends string> = Omit<SelectProps<V>, 'onChange' | 'errorMessage'> & {
  readonly onSave: (value: V) => Promise<unknown>;
};

/** A Select that saves what is chosen and says under itself why it could not. */
export function SavedSelect<V extends string>({ onSave, ...rest }: SavedSelectProps<V>) {
  const [sentence, setSentence] = useState<string | null>(null);
  useLostEdit(sentence);
  const save = (value: V) =>
    onSave(value).then(
      () => setSentence(null),
      (failure: unknown) => setSentence(sentenceOf(failure)),
    );
  return <Select<V> {...rest} errorMessage={sentence} onChange={(value) => void save(value)} />;
}
