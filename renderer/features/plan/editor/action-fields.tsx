import type { ReactNode } from 'react';
import type { ActionPatch, PdAction } from '../../../../shared/contract/pd-action.ts';
import { DateField } from '../../../ui/date-field.tsx';
import { MoneyField } from '../../../ui/money-field.tsx';
import { optionsOf } from '../../../ui/options.ts';
import type { Option } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { NONE, numberOrNull } from '../plan-words.ts';
import { SavedSelect } from '../saved-fields.tsx';
import { useOpenAction } from './action-context.ts';

type Keys = keyof ActionPatch & keyof PdAction;
/** The fields of an action that hold a value of this type, and no narrower one. */
type KeysOf<T> = { [K in Keys]: [PdAction[K]] extends [T] ? ([T] extends [PdAction[K]] ? K : never) : never }[Keys];

const patchOf = <K extends Keys>(name: K, value: PdAction[K]): ActionPatch => ({ [name]: value });

interface FieldProps<K> {
  readonly name: K;
  readonly label: string;
  readonly description?: ReactNode;
}

export function ActionText({
  name,
  isRequired,
  ...rest
}: FieldProps<KeysOf<string>> & { readonly isRequired?: boolean }) {
  const { action, save } = useOpenAction();
  return (
    <TextField
      {...rest}
      {...(isRequired ? { isRequired } : {})}
      fieldName={name}
      value={action[name]}
      onCommit={(value) => save(patchOf(name, value))}
    />
  );
}

export function ActionArea({ name, rows = 2, ...rest }: FieldProps<KeysOf<string>> & { readonly rows?: number }) {
  const { action, save } = useOpenAction();
  return (
    <TextField
      {...rest}
      multiline
      rows={rows}
      fieldName={name}
      value={action[name]}
      onCommit={(value) => save(patchOf(name, value))}
    />
  );
}

export function ActionDate({
  name,
  ...rest
}: FieldProps<'startOn' | 'endOn' | 'successOn' | 'reviewOn' | 'hodAgreedOn'>) {
  const { action, save } = useOpenAction();
  return <DateField {...rest} fieldName={name} value={action[name]} onCommit={(value) => save(patchOf(name, value))} />;
}

export function ActionMoney({ name, ...rest }: FieldProps<'feePence' | 'travelPence' | 'resourcesPence'>) {
  const { action, save } = useOpenAction();
  return (
    <MoneyField {...rest} fieldName={name} value={action[name]} onCommit={(pence) => save(patchOf(name, pence ?? 0))} />
  );
}

type NumberChoiceKey = 'startHalfTerm' | 'endHalfTerm' | 'guskeyTargeted' | 'guskeyReached';

/** One of a few numbers that have names. */
export function ActionNumberChoice(props: FieldProps<NumberChoiceKey> & { readonly options: readonly Option[] }) {
  const { name, options, ...rest } = props;
  const { action, save } = useOpenAction();
  return (
    <SavedSelect
      {...rest}
      fieldName={name}
      value={String(action[name] ?? NONE)}
      options={options}
      onSave={(value) => save(patchOf(name, numberOrNull(value)))}
    />
  );
}

type NullableChoiceKey = 'outcome' | 'hodAgreed' | 'nextStep';

interface NullableChoiceProps<K extends NullableChoiceKey> extends FieldProps<K> {
  readonly words: Readonly<Record<NonNullable<PdAction[K]>, string>>;
  /** What it says while nothing is chosen. */
  readonly none: string;
}

/** One of a table of words, or none of them yet. */
export function ActionChoice<K extends NullableChoiceKey>({ name, words, none, ...rest }: NullableChoiceProps<K>) {
  const { action, save } = useOpenAction();
  const options = [{ value: NONE, label: none }, ...optionsOf(words)];
  return (
    <SavedSelect<string>
      {...rest}
      fieldName={name}
      value={action[name] ?? NONE}
      options={options}
      onSave={(value) => save({ [name]: value === NONE ? null : value })}
    />
  );
}
