import type { ChildWork } from '../../../contract.ts';
import { productDefault } from '../../../rules.ts';
import { useDates } from '../../../../../web/i18n/dates.ts';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { Badge, Due, Late } from '../../../../../web/ui/Badge.tsx';
import { Card } from '../../../../../web/ui/Blocks.tsx';
import { AnswerChips } from './AnswerChips.tsx';
import { useChildWords } from './words.ts';

export const NextVisit = ({ work: { due } }: { work: ChildWork }) => {
  const t = useChildWords();
  const terms = useTerms();
  const dates = useDates();
  if (due === null) return <Card title={t('next')}>{t('nextNone')}</Card>;
  return (
    <Card title={t('next')} className={due.lateDays > 0 ? 'child-late' : ''}>
      <p className="child-due">
        <strong>{dates.date(due.dueOn)}</strong> {due.lateDays > 0 ? <Late days={due.lateDays} /> : <Due date={due.dueOn} />}
        {due.step > 0 && <Badge tone="call">{t(due.step === 1 ? 'risen1' : 'risen2')}</Badge>}
      </p>
      <p className="tx-soft">
        {t(`why.${due.reason}`)} · {t('channels', { channels: due.channels.map((channel) => terms(`contactKind.${channel}`)).join(' / ') })}
      </p>
      {due.reason === 'rule' && due.ruleSource !== null && (
        <p className="tx-soft tx-small">{due.ruleSource === productDefault ? t('sourceOurs') : t('source', { source: due.ruleSource })}</p>
      )}
    </Card>
  );
};

export const LastContact = ({ work: { lastContact: last } }: { work: ChildWork }) => {
  const t = useChildWords();
  const terms = useTerms();
  const dates = useDates();
  if (last === null) return <Card title={t('last')}>{t('lastNone')}</Card>;
  return (
    <Card title={t('last')}>
      <p>{t('lastLine', { time: dates.time(last.at), kind: terms(`contactKind.${last.kind}`), by: last.by })}</p>
      <AnswerChips answers={last.answers} />
      {last.note && <p className="child-note">{last.note}</p>}
    </Card>
  );
};
