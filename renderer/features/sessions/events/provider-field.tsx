import { type KeyboardEvent, useRef, useState } from 'react';
import { useCall, useChange } from '../../../app/data.ts';
import { Button } from '../../../ui/button.tsx';
import { InputField } from '../../../ui/input-field.tsx';
import { Select } from '../../../ui/select.tsx';
import { sentenceOf } from '../../../ui/sentence.ts';
import styles from './events.module.css';

interface ProviderFieldProps {
  readonly value: string | null;
  readonly onChange: (providerId: string | null) => unknown;
}

const NONE = 'none';
const ANOTHER = 'another';

/** Who offers the event: one of the list, nobody, or another who joins the list here. */
export function ProviderField({ value, onChange }: ProviderFieldProps) {
  const { data: providers } = useCall('events.providers', {});
  const add = useChange('events.addProvider');
  const [name, setName] = useState<string | null>(null);
  const [sentence, setSentence] = useState<string | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const options = [
    { value: NONE, label: 'The school itself' },
    ...(providers ?? []).map(({ id, name: label, offers }) => ({ value: id, label, description: offers })),
    { value: ANOTHER, label: 'Another provider…' },
  ];
  const choose = (chosen: string) => {
    setSentence(null);
    if (chosen === ANOTHER) setName('');
    else {
      setName(null);
      onChange(chosen === NONE ? null : chosen);
    }
  };
  const save = async () => {
    if (name === null) return;
    if (name.trim() === '') return setSentence('Enter the provider’s name');
    try {
      const { id } = await add.change({ provider: { name } });
      setName(null);
      setSentence(null);
      onChange(id);
      root.current?.querySelector('button')?.focus();
    } catch (failure) {
      setSentence(sentenceOf(failure));
    }
  };
  /** Enter adds the provider; it must not send the form around. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    void save();
  };
  return (
    <div ref={root} className={styles.provider}>
      <Select label="Provider" value={name === null ? (value ?? NONE) : ANOTHER} options={options} onChange={choose} />
      {name === null ? null : (
        // biome-ignore lint/a11y/noStaticElementInteractions: hears Enter from the field inside
        <div className={styles.another} onKeyDown={onKeyDown}>
          <InputField
            label="Name of the new provider"
            value={name}
            onChange={setName}
            errorMessage={sentence}
            autoFocus
          />
          <Button isDisabled={add.isChanging} onPress={() => void save()}>
            Add to the list
          </Button>
        </div>
      )}
    </div>
  );
}
