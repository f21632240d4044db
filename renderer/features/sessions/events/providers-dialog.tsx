import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { useCall, useChange } from '../../../app/data.ts';
import { Fetched } from '../../../app/fetched.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { InputField } from '../../../ui/input-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import styles from './events.module.css';

type ListedProvider = OutputOf<'events.providers'>[number];

/** Who offers events: a list to change, add to and clear out. */
export function ProvidersDialog({ onClose }: { readonly onClose: () => void }) {
  const providers = useCall('events.providers', {});
  const add = useChange('events.addProvider');
  const [name, setName] = useState('');
  const [failure, setFailure] = useState<unknown>(null);
  const addOne = async () => {
    if (name.trim() === '') return setFailure('Enter the name of the provider first.');
    setFailure(null);
    try {
      await add.change({ provider: { name } });
      setName('');
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <Dialog
      title="Providers"
      isOpen
      onOpenChange={onClose}
      size="l"
      footer={
        <Button variant="primary" onPress={onClose}>
          Done
        </Button>
      }
    >
      <div className={styles.form}>
        <form
          className={styles.another}
          onSubmit={(event) => {
            event.preventDefault();
            void addOne();
          }}
        >
          <InputField label="Add a provider" placeholder="Name" value={name} onChange={setName} />
          <Button type="submit" icon={<Plus />} isDisabled={add.isChanging}>
            Add
          </Button>
        </form>
        {failure === null ? null : <ErrorNotice error={failure} />}
        <Fetched of={providers} what="the providers">
          {(list) => (
            <ul className={styles.providers} aria-label="Providers">
              {list.map((provider) => (
                <Line key={provider.id} provider={provider} />
              ))}
            </ul>
          )}
        </Fetched>
      </div>
    </Dialog>
  );
}

/** Brings what has just appeared into sight. */
const seen = (element: HTMLElement | null) => element?.scrollIntoView({ block: 'nearest' });

function Line({ provider }: { readonly provider: ListedProvider }) {
  const { change } = useChange('events.updateProvider');
  const remove = useChange('events.removeProvider');
  const [failure, setFailure] = useState<unknown>(null);
  const { id, name, offers, website, eventCount } = provider;
  const takeOut = () => {
    setFailure(null);
    remove.change({ id }).catch(setFailure);
  };
  return (
    <li className={styles.providerLine}>
      <TextField
        label={`Name of ${name}`}
        hideLabel
        value={name}
        isRequired
        onCommit={(next) => change({ id, patch: { name: next } })}
      />
      <TextField
        label={`What ${name} offers`}
        hideLabel
        placeholder="What they offer"
        value={offers}
        onCommit={(next) => change({ id, patch: { offers: next } })}
      />
      <TextField
        label={`Website of ${name}`}
        hideLabel
        placeholder="Website"
        value={website}
        onCommit={(next) => change({ id, patch: { website: next } })}
      />
      <span className={styles.providerEnd}>
        <span className={styles.quiet}>{eventCount === 0 ? '' : countOf(eventCount, 'event')}</span>
        <IconButton label={`Remove ${name}`} icon={<X />} size="s" onPress={takeOut} />
      </span>
      {failure === null ? null : (
        <div ref={seen} className={styles.refused}>
          <ErrorNotice error={failure} />
        </div>
      )}
    </li>
  );
}
