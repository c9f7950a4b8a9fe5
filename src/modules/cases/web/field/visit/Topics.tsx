import { Pills } from '../../../../../web/field/Pills.tsx';
import { dayOf, useDates } from '../../../../../web/i18n/dates.ts';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { Card } from '../../../../../web/ui/Blocks.tsx';
import { Button } from '../../../../../web/ui/Button.tsx';
import { visitAnswers, visitTopics, type Answers, type Topic } from '../codes.ts';
import { sameAsLast, withAnswer, type VisitDraft } from './draft.ts';
import { useVisitWords } from './words.ts';

export type Last = { at: string; by?: string; answers: Answers; note?: string | null };
type Props = { draft: VisitDraft; change(patch: Partial<VisitDraft>): void; last: Last | undefined };

const tones = { good: undefined, watch: 'watch', concern: 'concern' } as const;

/** Six topics, the last answers before the eyes, and all of them taken over in one tap. */
export const Topics = ({ draft, change, last }: Props) => {
  const t = useVisitWords();
  const dates = useDates();
  return (
    <Card title={t('topics')}>
      {last && (
        <>
          <p className="tx-soft tx-small">{t('lastLegend', { date: dates.date(dayOf(last.at)) })}</p>
          <Button block kind={draft.noChange ? 'primary' : 'quiet'} aria-pressed={draft.noChange} onClick={() => change(sameAsLast(last.answers))}>
            {t(draft.noChange ? 'noChangeDone' : 'noChange')}
          </Button>
        </>
      )}
      {visitTopics.map((topic) => (
        <TopicRow key={topic} topic={topic} draft={draft} change={change} last={last} />
      ))}
    </Card>
  );
};

const TopicRow = ({ topic, draft, change, last }: Props & { topic: Topic }) => {
  const t = useVisitWords();
  const terms = useTerms();
  const options = visitAnswers.map((answer) => ({
    value: answer,
    label: terms(`visitAnswer.${answer}`),
    tone: tones[answer],
    mark: last?.answers[topic] === answer ? t('lastMark') : undefined,
  }));
  return (
    <Pills
      beside
      label={terms(`visitTopic.${topic}`)}
      options={options}
      value={draft.answers[topic]}
      onChange={(answer) => change(withAnswer(draft, topic, answer, last?.answers))}
    />
  );
};
