import { ruleSentence } from '../../../shared/domain/target-rule.ts';
import { useCall } from '../../app/data.ts';
import { Fetched } from '../../app/fetched.tsx';
import { Card } from '../../ui/card.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import styles from './settings.module.css';

/** The school's rule for target students; it is changed where its effect is seen. */
export function TargetRuleSection() {
  const rule = useCall('targets.rule', {});
  return (
    <Fetched of={rule} what="the target rule">
      {(now) => (
        <div className={styles.form}>
          <Card title="Who is a target student">
            <div className={styles.stack}>
              <p>{ruleSentence(now)}</p>
              <p className={styles.quiet}>
                The rule proposes; a person decides. It is changed beside the students it looks at, where you see who
                comes in and who goes out before you keep it.
              </p>
              <div className={styles.row}>
                <LinkButton to="/students/targets/rule">Change it under Find target students</LinkButton>
              </div>
            </div>
          </Card>
        </div>
      )}
    </Fetched>
  );
}
