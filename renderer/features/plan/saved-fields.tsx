import { useEffect, useRef, useState } from 'react';
import field from '../../ui/field.module.css';
import { useLostEdit } from '../../ui/lost-edits.ts';
import { MultiSelect, type MultiSelectProps } from '../../ui/multi-select.tsx';
import { Select, type SelectProps } from '../../ui/select.tsx';
import { sentenceOf } from '../../ui/sentence.ts';
import { useToast } from '../../ui/toast.tsx';

/** Runs a save and holds the sentence of its failure, for fields that do not do so themselves. */
export function useSaving(): readonly [string | null, (saving: Promise<unknown>) => void] {
  const [sentence, setSentence] = useState<string | null>(null);
  const toast = useToast();
  const isShown = useRef(true);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);
  useLostEdit(sentence);
  const run = (saving: Promise<unknown>) => {
    saving.then(
      () => setSentence(null),
      (failure: unknown) => {
        if (isShown.current) setSentence(sentenceOf(failure));
        else toast.show({ message: sentenceOf(failure), tone: 'error' });
      },
    );
  };
  return [sentence, run];
}

/** The sentence under a field; nothing for null. */
export function Failure({ sentence }: { readonly sentence: string | null }) {
  return sentence === null ? null : (
    <p className={field.error} role="alert">
      {sentence}
    </p>
  );
}

type SavedSelectProps<V extends string> = Omit<SelectProps<V>, 'onChange' | 'errorMessage'> & {
  readonly onSave: (value: V) => Promise<unknown>;
};

/** A Select that saves what is chosen and says under itself why it could not. */
export function SavedSelect<V extends string>({ onSave, ...rest }: SavedSelectProps<V>) {
  const [sentence, run] = useSaving();
  return <Select<V> {...rest} errorMessage={sentence} onChange={(value) => run(onSave(value))} />;
}

type SavedMultiSelectProps<V extends string> = Omit<MultiSelectProps<V>, 'onChange'> & {
  readonly onSave: (values: V[]) => Promise<unknown>;
};

/** A MultiSelect that saves what is chosen and says under itself why it could not. */
export function SavedMultiSelect<V extends string>({ onSave, ...rest }: SavedMultiSelectProps<V>) {
  const [sentence, run] = useSaving();
  return (
    <div className={field.field}>
      <MultiSelect<V> {...rest} onChange={(values) => run(onSave([...values]))} />
      <Failure sentence={sentence} />
    </div>
  );
}
