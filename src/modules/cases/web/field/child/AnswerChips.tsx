import { useTerms } from '../../../../../web/i18n/terms.ts';
import { Badge } from '../../../../../web/ui/Badge.tsx';
import { visitTopics, type Answers } from '../codes.ts';

const tones = { good: 'good', watch: 'waiting', concern: 'call' } as const;

/** A checklist at a glance: each topic with its answer in words. */
export const AnswerChips = ({ answers }: { answers: Answers }) => {
  const terms = useTerms();
  const given = visitTopics.flatMap((topic) => (answers[topic] === undefined ? [] : [{ topic, answer: answers[topic] }]));
  if (given.length === 0) return null;
  return (
    <p className="child-badges">
      {given.map(({ topic, answer }) => (
        <Badge key={topic} tone={tones[answer]}>
          {terms(`visitTopic.${topic}`)} {terms(`visitAnswer.${answer}`)}
        </Badge>
      ))}
    </p>
  );
};
