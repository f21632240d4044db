import { SlidersHorizontal } from 'lucide-react';
import { ruleSentence } from '../../../../shared/domain/target-rule.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { RuleEditor } from './rule-editor.tsx';
import styles from './targets.module.css';
import type { Targets } from './targets-data.ts';

interface RuleCardProps {
  readonly targets: Targets;
  readonly isChanging: boolean;
  readonly onChanging: (isChanging: boolean) => void;
}

/** The school's rule as a sentence, and the way to change it. */
export function RuleCard({ targets, isChanging, onChanging }: RuleCardProps) {
  return (
    <Card
      title="The rule"
      facts="It proposes; a person decides."
      actions={
        isChanging ? null : (
          <Button size="s" icon={<SlidersHorizontal />} onPress={() => onChanging(true)}>
            Change the rule
          </Button>
        )
      }
    >
      {isChanging ? (
        <RuleEditor targets={targets} onClose={() => onChanging(false)} />
      ) : (
        <p className={styles.rule}>{ruleSentence(targets.rule)}</p>
      )}
    </Card>
  );
}
