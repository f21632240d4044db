import { FileText, Link2, Plus, X } from 'lucide-react';
import { type DragEvent, useState } from 'react';
import type { Resource, ResourceOwner } from '../../shared/contract/resources.ts';
import { RESOURCE_LIMITS, siteOf, sizeWords } from '../../shared/domain/resources.ts';
import { chooseFile, receiveOpened, sendFile } from '../platform/client.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { sentenceOf } from '../ui/sentence.ts';
import { useToast } from '../ui/toast.tsx';
import { useFocusInList } from '../ui/use-focus-in-list.ts';
import { AddLinkDialog } from './add-link-dialog.tsx';
import { useCall, useChange } from './data.ts';
import styles from './resources-card.module.css';

interface ResourcesCardProps {
  readonly ownerKind: ResourceOwner;
  readonly ownerId: string;
}

/** Links and files kept with something: opened by the system, added by button or by dropping a file on the card. */
export function ResourcesCard({ ownerKind, ownerId }: ResourcesCardProps) {
  const kept = useCall('resources.list', { ownerKind, ownerId });
  const addFile = useChange('resources.addFile');
  const toast = useToast();
  const [isLinking, setLinking] = useState(false);
  const [isOver, setOver] = useState(false);
  const focusInList = useFocusInList();

  const add = async (file: () => Promise<{ readonly token: string } | null>) => {
    try {
      const held = await file();
      if (held === null) return;
      const { title } = await addFile.change({ ownerKind, ownerId, fileToken: held.token });
      toast.show({ message: `“${title}” is kept here`, undo: true });
    } catch (failure) {
      toast.show({ message: sentenceOf(failure), tone: 'error' });
    }
  };
  const drop = async (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    for (const file of [...event.dataTransfer.files]) await add(() => sendFile(file, RESOURCE_LIMITS.fileBytes));
  };
  const over = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  };

  const { resources = [], usedBytes = 0 } = kept.data ?? {};
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a file may be dropped anywhere on the card; the button does the same
    <div
      ref={focusInList}
      className={styles.drop}
      data-over={isOver}
      onDragEnter={over}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => void drop(event)}
    >
      <Card
        title="Resources"
        actions={
          <>
            <Button size="s" icon={<Link2 />} onPress={() => setLinking(true)}>
              Add a link
            </Button>
            <Button
              size="s"
              icon={<Plus />}
              isDisabled={addFile.isChanging}
              onPress={() => void add(() => chooseFile('resource'))}
            >
              Add a file
            </Button>
          </>
        }
      >
        {resources.length === 0 ? (
          <p className={styles.quiet}>
            {kept.data === undefined ? '' : 'Nothing here yet. Add a link, or drop a file on this card.'}
          </p>
        ) : (
          <ul className={styles.list} aria-label="Resources">
            {resources.map((resource) => (
              <Line key={resource.id} resource={resource} />
            ))}
          </ul>
        )}
        {usedBytes > 0 ? (
          <p className={styles.quiet}>
            All files of the school: {sizeWords(usedBytes)} of {sizeWords(RESOURCE_LIMITS.allBytes)}. They are part of
            the data file and of every copy of it.
          </p>
        ) : null}
      </Card>
      {isLinking ? <AddLinkDialog ownerKind={ownerKind} ownerId={ownerId} onClose={() => setLinking(false)} /> : null}
    </div>
  );
}

function Line({ resource: { id, kind, title, address, fileName, sizeBytes } }: { readonly resource: Resource }) {
  const open = useChange('resources.open');
  const remove = useChange('resources.remove');
  const toast = useToast();
  const show = async () => {
    const opened = await open.run({ id });
    if (opened !== undefined) receiveOpened(opened);
  };
  const takeOut = async () => {
    if ((await remove.run({ id })) !== undefined) toast.show({ message: `“${title}” removed`, undo: true });
  };
  return (
    <li className={styles.line}>
      <span className={styles.kind}>
        {kind === 'link' ? <Link2 aria-hidden="true" /> : <FileText aria-hidden="true" />}
      </span>
      <span className={styles.what}>
        <Button variant="quiet" size="s" onPress={() => void show()}>
          {title}
        </Button>
        <span className={styles.about}>
          {kind === 'link' ? siteOf(address) : `${fileName}, ${sizeWords(sizeBytes)}`}
        </span>
      </span>
      <IconButton label={`Remove “${title}”`} icon={<X />} size="s" onPress={() => void takeOut()} />
    </li>
  );
}
