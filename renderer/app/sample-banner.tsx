import { FlaskConical } from 'lucide-react';
import { Button } from '../ui/button.tsx';
import styles from './sample-banner.module.css';
import { useSampleSchool } from './sample-school.ts';

/** Says on every place that the sample school is open, and leads back. */
export function SampleBanner({ isOwnSetUp }: { readonly isOwnSetUp: boolean }) {
  const { leave, setUpOwn, isChanging } = useSampleSchool();
  return (
    <section aria-label="Sample school" className={styles.banner}>
      <FlaskConical aria-hidden="true" />
      <p>
        <strong>Sample school:</strong> nothing here is real. What you change is not kept.
      </p>
      <Button size="s" isDisabled={isChanging} onPress={() => void (isOwnSetUp ? leave() : setUpOwn())}>
        {isOwnSetUp ? 'Leave the sample school' : 'Set up your school'}
      </Button>
    </section>
  );
}
