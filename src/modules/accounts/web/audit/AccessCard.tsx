import { Button, Flex } from 'antd';
import { useState } from 'react';
import { useDates } from '../../../../web/i18n/dates.ts';
import { useTerms } from '../../../../web/i18n/terms.ts';
import { Badge, Due } from '../../../../web/ui/Badge.tsx';
import { Facts } from '../../../../web/ui/Blocks.tsx';
import type { AccessReview } from '../../audit-contract.ts';
import { ReviewForm } from './ReviewForm.tsx';
import { useActionWords, useAuditWords } from './words.ts';

export const AccessCard = ({ access }: { access: AccessReview }) => {
  const t = useAuditWords();
  const dates = useDates();
  const acts = useActs();
  const [finding, setFinding] = useState<'justified' | 'notJustified'>();
  const when = t('reviews.whenSays', { from: dates.time(access.startedAt), to: access.endedAt === null ? '—' : dates.time(access.endedAt) });
  return (
    <li className="tx-card">
      <h2>{t('reviews.by', { name: access.by, file: access.fileCode })}</h2>
      <Facts
        facts={[
          [t('reviews.reason'), access.reason],
          [t('reviews.area'), access.area],
          [t('reviews.when'), when],
          [t('reviews.acts'), access.acts.length === 0 ? t('reviews.noActs') : acts(access)],
          !access.review && [t('reviews.due'), <Due key="due" date={access.dueOn} />],
        ]}
      />
      {access.review ? <Review access={access} /> : access.own ? <p className="tx-soft">{t('reviews.own')}</p> : <Answers onAnswer={setFinding} />}
      {finding && <ReviewForm access={access} finding={finding} onClose={() => setFinding(undefined)} />}
    </li>
  );
};

const Answers = ({ onAnswer }: { onAnswer(finding: 'justified' | 'notJustified'): void }) => {
  const t = useAuditWords();
  return (
    <Flex wrap gap="small">
      <Button type="primary" onClick={() => onAnswer('justified')}>
        {t('reviews.justified')}
      </Button>
      <Button danger onClick={() => onAnswer('notJustified')}>
        {t('reviews.notJustified')}
      </Button>
    </Flex>
  );
};

const Review = ({ access: { review } }: { access: AccessReview }) => {
  const t = useAuditWords();
  const dates = useDates();
  if (review === null) return null;
  return (
    <div>
      {review.finding && <Badge tone={review.finding === 'justified' ? 'good' : 'danger'}>{t(`reviews.${review.finding}`)}</Badge>}{' '}
      <span className="tx-soft">{t('reviews.reviewed', { name: review.by, time: dates.time(review.at) })}</span>
      {review.note && <p>{review.note}</p>}
    </div>
  );
};

/** One act a line, with the fields seen in clear. */
const useActs = () => {
  const t = useAuditWords();
  const words = useActionWords();
  const terms = useTerms();
  const dates = useDates();
  return ({ acts }: AccessReview): string =>
    acts
      .map(({ at, action, fields }) => {
        const seen = fields.length === 0 ? '' : t('reviews.fields', { fields: fields.map((field) => terms(`unmaskField.${field as 'name'}`)).join(' ') });
        return t('reviews.act', { time: dates.time(at), what: words(action as 'child.opened') }) + seen;
      })
      .join('\n');
};
