import { useMemo, useRef, useState } from 'react';
import type { Rating } from '../../../../shared/contract/audit.ts';
import { WHO_SEES_ANSWERS } from '../../../../shared/domain/audit.ts';
import { useChange } from '../../../app/data.ts';
import { Card } from '../../../ui/card.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { isOpen, type RoundView } from '../place-data.ts';
import styles from './answers.module.css';
import { TYPE_THIS } from './grid-keys.ts';
import { type GridStatement, statementsAsked } from './grid-model.ts';
import { OneStatement } from './one-statement.tsx';
import { ScaleLegend } from './scale-legend.tsx';
import { type Ratings, useRatings } from './use-ratings.ts';

export interface PersonAnswers {
  readonly statements: readonly GridStatement[];
  readonly ratings: Ratings;
  /** Statements with an answer, N/A among them. */
  readonly answered: number;
}

/** One person's answers as they stand, with what was just typed. */
export function usePersonAnswers({ framework, answers }: RoundView, staffId: string): PersonAnswers {
  const statements = useMemo(() => statementsAsked(framework), [framework]);
  const ratings = useRatings(answers);
  const answered = statements.filter((s) => ratings.answerOf(staffId, s.id).rating !== null).length;
  return { statements, ratings, answered };
}

interface SelfAuditFormProps {
  readonly view: RoundView;
  readonly staffId: string;
  readonly person: PersonAnswers;
}

/** Every statement asked, with one person's answers and what else they say. Nobody else is in it. */
export function SelfAuditForm({ view, staffId, person: { statements, ratings } }: SelfAuditFormProps) {
  const { framework, round, answers } = view;
  const note = useChange('audit.saveNote');
  const [said, setSaid] = useState('');
  // Typing a rating moves on to the next statement; a W that follows still means the one just rated.
  const typed = useRef<{ readonly rated: string; readonly now: string } | null>(null);
  const isReadOnly = !isOpen(round);

  const rate = (statementId: string, patch: { readonly rating?: Rating | null; readonly wantsPd?: boolean }) => {
    setSaid('');
    ratings.rate([{ staffId, statementId, ...patch }]);
  };
  const typeRating = (statement: GridStatement, rating: Rating) => {
    rate(statement.id, { rating });
    const next = statements[statements.indexOf(statement) + 1] ?? statement;
    typed.current = { rated: statement.id, now: next.id };
  };
  const typePd = (statement: GridStatement) => {
    const id = typed.current?.now === statement.id ? typed.current.rated : statement.id;
    const wantsPd = !ratings.answerOf(staffId, id).wantsPd;
    rate(id, { wantsPd });
    const code = statements.find((s) => s.id === id)?.code;
    setSaid(wantsPd ? `${code}: I want PD on this` : `${code}: no PD wanted`);
  };

  return (
    <>
      <Notice>
        <strong>Who will see your answers.</strong> {WHO_SEES_ANSWERS}
      </Notice>
      {isReadOnly ? (
        <Notice tone="due">This round is closed, so its answers stay as they are. Reopen it to change them.</Notice>
      ) : null}
      {ratings.failure === null ? null : <ErrorNotice error={ratings.failure} />}
      {isReadOnly ? null : (
        <p className={styles.keys}>
          By keyboard: type 1 to 4, or N for N/A, and the next statement follows. W after a number ticks “I want PD on
          this” for the statement just answered; Delete clears.
        </p>
      )}
      <ScaleLegend scale={framework.staffScale} notTaught="Not taught by me" isSticky said={said} />
      {framework.domains
        .filter((d) => d.statements.some((s) => s.askedOfStaff))
        .map((domain) => (
          <Card key={domain.id} title={`${domain.code} ${domain.name}`} flush>
            <ol>
              {statements
                .filter((s) => s.domain.code === domain.code)
                .map((statement) => (
                  <OneStatement
                    key={statement.id}
                    statement={statement}
                    scale={framework.staffScale}
                    answer={ratings.answerOf(staffId, statement.id)}
                    isReadOnly={isReadOnly}
                    onRate={(patch) => {
                      typed.current = null;
                      rate(statement.id, patch);
                    }}
                    onTypeRating={(rating) => typeRating(statement, rating)}
                    onTypePd={() => typePd(statement)}
                    onMove={() => {
                      typed.current = null;
                      setSaid('');
                    }}
                    onIgnoredKey={() => setSaid(TYPE_THIS)}
                  />
                ))}
            </ol>
          </Card>
        ))}
      <Card>
        <TextField
          label="Anything else you would like to say"
          description="Such as what would help, or what has gone well. You may leave it empty."
          value={answers.selfAudits.find((a) => a.staffId === staffId)?.note ?? ''}
          multiline
          rows={4}
          isDisabled={isReadOnly}
          onCommit={(text) => note.change({ roundId: round.id, staffId, note: text })}
        />
      </Card>
    </>
  );
}
