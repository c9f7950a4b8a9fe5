import { Panel } from '../../../../../web/console/Panel.tsx';
import { useDates } from '../../../../../web/i18n/dates.ts';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { Badge } from '../../../../../web/ui/Badge.tsx';
import { visitTopics } from '../../field/codes.ts';
import type { Work } from './use-work.ts';
import { useChildWords } from './words.ts';

export const LastContact = ({ work: { lastContact: last } }: { work: Work }) => {
  const t = useChildWords();
  const terms = useTerms();
  const dates = useDates();
  if (last === null) return <Panel title={t('lastContact')}>{<p className="tx-soft">{t('noContact')}</p>}</Panel>;
  const answered = visitTopics.flatMap((topic) => (last.answers[topic] === undefined ? [] : [{ topic, answer: last.answers[topic] }]));
  return (
    <Panel title={t('lastContact')} note={[terms(`contactKind.${last.kind}`), dates.time(last.at), last.by].filter(Boolean).join(' · ')}>
      {answered.length > 0 && (
        <ul className="child-answers">
          {answered.map(({ topic, answer }) => (
            <li key={topic}>
              {terms(`visitTopic.${topic}`)}{' '}
              <Badge tone={answer === 'good' ? 'good' : answer === 'watch' ? 'waiting' : 'call'}>{terms(`visitAnswer.${answer}`)}</Badge>
            </li>
          ))}
        </ul>
      )}
      {last.note && <p className="child-words">{last.note}</p>}
    </Panel>
  );
};
