import { Button, Radio } from 'antd';
import { useDates } from '../../../../../web/i18n/dates.ts';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { visitAnswers, visitTopics, type Answer } from '../../field/codes.ts';
import type { ContactDraft } from './contact-draft.ts';
import type { Work } from './use-work.ts';
import { useChildWords } from './words.ts';

type ChecklistProps = { value: ContactDraft; last: Work['lastAnswers']; change(patch: Partial<ContactDraft>): void };

/** Six topics, each good, to be watched or a problem; what was found last time can be taken over in one go. */
export const Checklist = ({ value, last, change }: ChecklistProps) => {
  const t = useChildWords();
  const terms = useTerms();
  const dates = useDates();
  return (
    <fieldset className="tx-field">
      <legend className="tx-label">{t('contact.topics')}</legend>
      {last && (
        <p className="tx-row">
          <Button size="small" onClick={() => change({ answers: last.answers, noChange: true })}>
            {t('contact.asLastTime')}
          </Button>
          <span className="tx-soft">{t('contact.lastTime', { date: dates.time(last.at) })}</span>
        </p>
      )}
      <div className="child-checklist">
        {visitTopics.map((topic) => (
          <fieldset key={topic}>
            <legend>{terms(`visitTopic.${topic}`)}</legend>
            <Radio.Group
              optionType="button"
              value={value.answers[topic] ?? null}
              options={visitAnswers.map((code) => ({ value: code, label: terms(`visitAnswer.${code}`) }))}
              onChange={(event) => change({ noChange: false, answers: { ...value.answers, [topic]: event.target.value as Answer } })}
            />
          </fieldset>
        ))}
      </div>
    </fieldset>
  );
};
