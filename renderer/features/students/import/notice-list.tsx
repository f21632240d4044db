import { Disclosure } from '../../../ui/disclosure.tsx';
import { Notice } from '../../../ui/notice.tsx';
import styles from './import.module.css';

const SHOWN = 3;

/** What is to be known about a file, a sentence each; the first of many, and the others on request. */
export function NoticeList({ sentences }: { readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <Notice>
      <ul className={styles.list}>
        {sentences.slice(0, SHOWN).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {sentences.length > SHOWN ? (
        <Disclosure title={`${sentences.length - SHOWN} more to know`}>
          <ul className={styles.list}>
            {sentences.slice(SHOWN).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </Notice>
  );
}
