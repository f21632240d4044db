import { Copy, Printer } from 'lucide-react';
import { useState } from 'react';
import { WHO_SEES_ANSWERS } from '../../../../shared/domain/audit.ts';
import { useCall } from '../../../app/data.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { useToast } from '../../../ui/toast.tsx';
import type { RoundView } from '../place-data.ts';
import { copyText } from './copy-text.ts';
import { FrameworkList } from './framework-list.tsx';
import styles from './questions.module.css';

/** The questions: to read, to copy into a form, to print. */
export function QuestionsSection({ view }: { readonly view: RoundView }) {
  const questions = useCall('audit.questionsForForms', {});
  const text = questions.data?.text ?? '';
  const [failed, setFailed] = useState(false);
  const toast = useToast();

  const copy = async () => {
    const isCopied = await copyText(text);
    setFailed(!isCopied);
    if (isCopied) toast.show({ message: 'The questions are copied. Paste them into Microsoft Forms or Google Forms.' });
  };

  return (
    <div className={styles.section}>
      <Card title="Ask the department">
        <p className={styles.who}>Everybody is told first who will see the answers: “{WHO_SEES_ANSWERS}”</p>
        <div className={styles.ways}>
          <Button icon={<Copy />} isDisabled={text === ''} onPress={() => void copy()}>
            Copy the questions for Forms
          </Button>
          <LinkButton to="/audit/questions/sheet" icon={<Printer />}>
            Print a self-audit sheet
          </LinkButton>
          <LinkButton to="/audit/answers">Type answers here</LinkButton>
        </div>
        {failed ? (
          <ErrorNotice error="The questions could not be copied from here. Open the text below, select it all and copy it." />
        ) : null}
        {questions.isError ? <ErrorNotice error={questions.error} /> : null}
        <Disclosure title="The text that is copied" {...(failed ? { isExpanded: true } : {})}>
          <textarea className={styles.text} aria-label="Questions for a form" readOnly rows={14} value={text} />
        </Disclosure>
      </Card>
      <FrameworkList framework={view.framework} />
    </div>
  );
}
