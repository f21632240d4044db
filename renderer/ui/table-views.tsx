import { Bookmark } from 'lucide-react';
import { useState } from 'react';
import { MenuTrigger, Popover } from 'react-aria-components';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { InputField } from './input-field.tsx';
import floating from './popover.module.css';
import { isSameName, MAX_VIEWS } from './table-arrangement.ts';
import { TableMenuList, type TableMenuSection } from './table-menu.tsx';
import styles from './table-tools.module.css';
import type { TableArranging } from './use-table-arrangement.ts';

interface TableViewsProps {
  readonly arranging: TableArranging;
  /** More that is done with the table as a whole. */
  readonly more: TableMenuSection['items'];
}

/** The saved views of a table: choose one, keep the present state as one, rename, remove. */
export function TableViews({ arranging, more }: TableViewsProps) {
  const { views, view, isChanged } = arranging;
  const [naming, setNaming] = useState<{ readonly from: string | null } | null>(null);

  const sections: readonly TableMenuSection[] = [
    {
      label: 'Views',
      items: [
        {
          id: 'view:',
          label: 'Standard view',
          isChosen: view === null && !isChanged,
          onAction: () => arranging.chooseView(null),
        },
        ...views.map(({ name }) => ({
          id: `view:${name}`,
          label: name,
          isChosen: view !== null && isSameName(view.name, name) && !isChanged,
          onAction: () => arranging.chooseView(name),
        })),
      ],
    },
    {
      label: 'This view',
      items: [
        ...(view === null
          ? []
          : [
              {
                id: 'update',
                label: `Update “${view.name}”`,
                description: 'Keeps the table as it is now under this name',
                isDisabled: !isChanged,
                onAction: () => arranging.saveView(view.name),
              },
            ]),
        {
          id: 'save',
          label: 'Save as a view…',
          isDisabled: views.length >= MAX_VIEWS,
          onAction: () => setNaming({ from: null }),
        },
        ...(view === null
          ? []
          : [
              { id: 'rename', label: `Rename “${view.name}”…`, onAction: () => setNaming({ from: view.name }) },
              {
                id: 'remove',
                label: `Remove “${view.name}”`,
                isDanger: true,
                onAction: () => arranging.removeView(view.name),
              },
            ]),
      ],
    },
    { label: 'The table', items: more },
  ];

  return (
    <>
      <MenuTrigger>
        <Button variant="quiet" icon={<Bookmark />}>
          <span className={styles.viewName}>
            {view === null ? 'View' : `View: ${view.name}`}
            {isChanged && view !== null ? ', changed' : ''}
          </span>
        </Button>
        <Popover className={floating.popover ?? ''} offset={4} placement="bottom start">
          <TableMenuList label="Views of this table" sections={sections} />
        </Popover>
      </MenuTrigger>
      {naming === null ? null : (
        <NameView
          from={naming.from}
          taken={views.map((v) => v.name)}
          onClose={() => setNaming(null)}
          onName={(name) => {
            if (naming.from === null) arranging.saveView(name);
            else arranging.renameView(naming.from, name);
            setNaming(null);
          }}
        />
      )}
    </>
  );
}

const MAX_NAME = 60;

interface NameViewProps {
  /** The present name of a view that is renamed; null for a new one. */
  readonly from: string | null;
  readonly taken: readonly string[];
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

function NameView({ from, taken, onName, onClose }: NameViewProps) {
  const [name, setName] = useState(from ?? '');
  const [isAsked, setAsked] = useState(false);
  const isTaken = taken.some((t) => isSameName(t, name) && (from === null || !isSameName(t, from)));
  const sentence =
    name.trim() === ''
      ? 'Enter a name, such as “Still to start”'
      : name.trim().length > MAX_NAME
        ? `Use ${MAX_NAME} characters or fewer`
        : isSameName(name, 'Standard view') || isTaken
          ? `There is a view called “${name.trim()}” already. Choose another name.`
          : null;
  const title = from === null ? 'Save as a view' : 'Rename the view';

  return (
    <Dialog title={title} isOpen size="s" onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (sentence === null) onName(name);
        }}
      >
        <InputField
          label="Name"
          description="Columns, widths, order, filters and groups are kept as they are now."
          autoFocus
          value={name}
          onChange={setName}
          errorMessage={isAsked ? sentence : null}
        />
        <div className={styles.formEnd}>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit">
            {from === null ? 'Save the view' : 'Rename'}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
