import { PanelRightClose } from 'lucide-react';
import { Card } from '../../../ui/card.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { usePlan } from '../plan-data.ts';
import { CheckList } from './check-list.tsx';
import { checkCount } from './check-words.ts';
import styles from './checks.module.css';

/** The checks beside the plan, live. */
export function ChecksPanel({ onHide }: { readonly onHide: () => void }) {
  const { checks } = usePlan();
  return (
    <aside className={styles.panel}>
      <Card
        title="Checks"
        facts={checkCount(checks)}
        actions={<IconButton label="Hide checks" size="s" icon={<PanelRightClose />} onPress={onHide} />}
      >
        <CheckList checks={checks ?? []} />
      </Card>
    </aside>
  );
}
