import { useRef } from 'react';
import { useFocusField } from '../focus-field.ts';
import { DOCUMENT_PATH } from '../plan-links.ts';
import { AimsCard } from './aims-card.tsx';
import { BudgetCard } from './budget-card.tsx';
import styles from './document.module.css';
import { PeopleCard } from './people-card.tsx';
import { ReviewsCard } from './reviews-card.tsx';
import { WordsCard } from './words-card.tsx';

/** What the plan's document says as a whole, section by section in the document's order. */
export function DocumentView({ field }: { readonly field: string | null }) {
  const page = useRef<HTMLDivElement>(null);
  useFocusField(page, field, DOCUMENT_PATH);
  return (
    <div ref={page} className={styles.page}>
      <PeopleCard />
      <WordsCard
        title="Summary and context"
        fields={[
          {
            name: 'summary',
            label: 'Summary for governors',
            description: 'One page: the priorities, what they cost and what should change',
            rows: 4,
          },
          {
            name: 'context',
            label: 'Context and data',
            description: 'The target students, results over three years beside national figures, destinations',
            rows: 4,
          },
        ]}
      />
      <AimsCard />
      <BudgetCard />
      <WordsCard
        title="Keeping it going"
        fields={[
          { name: 'monitoring', label: 'Monitoring', description: 'Who checks progress, when and how', rows: 3 },
          { name: 'risks', label: 'Risks and cover', description: 'What could get in the way, and what then', rows: 3 },
          {
            name: 'sustainability',
            label: 'Sustainability after funding',
            description: 'Who carries on when the funding ends, and with what',
            rows: 3,
          },
        ]}
      />
      <ReviewsCard />
    </div>
  );
}
