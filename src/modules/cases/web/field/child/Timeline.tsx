import { useState } from 'react';
import { call, type ReplyOf } from '../../../../../web/api.ts';
import { useDates } from '../../../../../web/i18n/dates.ts';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { useGet } from '../../../../../web/queries.tsx';
import { Badge } from '../../../../../web/ui/Badge.tsx';
import { Card, ErrorNotice, Skeleton } from '../../../../../web/ui/Blocks.tsx';
import { Button } from '../../../../../web/ui/Button.tsx';
import type { casesContract } from '../../../contract.ts';
import type { Answers, Kind } from '../codes.ts';
import { workTopics } from '../queries.ts';
import { AnswerChips } from './AnswerChips.tsx';
import { useChildWords } from './words.ts';
import eventWords from './words.zh-CN.ts';

type Entry = ReplyOf<typeof casesContract.timeline>['items'][number];
type Contact = { childSeen: boolean; childSeenAlone: boolean; noChange: boolean; concern: boolean; answers: Answers };

const FIRST = 10;

export const Timeline = ({ childId }: { childId: string }) => {
  const t = useChildWords();
  const first = useGet<typeof casesContract.timeline>(
    'GET /api/children/{id}/timeline',
    { params: { id: childId }, query: { size: FIRST } },
    { topics: workTopics },
  );
  const [earlier, setEarlier] = useState<{ items: Entry[]; more: boolean; busy?: boolean; problem?: unknown }>();
  if (first.data === undefined) return first.isError ? <ErrorNotice error={first.error} onRetry={() => void first.refetch()} /> : <Skeleton />;
  const seen = new Set(first.data.items.map((entry) => entry.id));
  const items = [...first.data.items, ...(earlier?.items ?? []).filter((entry) => !seen.has(entry.id))];
  const more = earlier?.more ?? first.data.more;
  const load = async () => {
    const kept = { items: earlier?.items ?? [], more };
    setEarlier({ ...kept, busy: true });
    try {
      const next = await call<typeof casesContract.timeline>('GET /api/children/{id}/timeline', {
        params: { id: childId },
        query: { before: items.at(-1)!.at, size: 30 },
      });
      setEarlier({ items: [...kept.items, ...next.items], more: next.more });
    } catch (problem) {
      setEarlier({ ...kept, problem });
    }
  };
  return (
    <Card title={t('timeline')}>
      <ol className="child-timeline">
        {items.map((entry) => (
          <Event key={entry.id} entry={entry} />
        ))}
      </ol>
      {earlier?.problem !== undefined && <ErrorNotice error={earlier.problem} />}
      {more && (
        <Button kind="quiet" busy={earlier?.busy ?? false} onClick={() => void load()}>
          {t('more')}
        </Button>
      )}
    </Card>
  );
};

const Event = ({ entry }: { entry: Entry }) => {
  const t = useChildWords();
  const dates = useDates();
  return (
    <li>
      <p className="tx-soft tx-small">
        {dates.time(entry.at)} · {entry.by ?? t('system')}
      </p>
      <What entry={entry} />
      {entry.note && <p className="child-note">{entry.note}</p>}
    </li>
  );
};

const isKnown = (kind: string): kind is keyof typeof eventWords.event => kind in eventWords.event;

const What = ({ entry }: { entry: Entry }) => {
  const t = useChildWords();
  const terms = useTerms();
  const [prefix, kind] = entry.kind.split('.');
  if (prefix !== 'contact' || kind === undefined) return <p>{isKnown(entry.kind) ? t(`event.${entry.kind}`) : t('otherEvent')}</p>;
  const detail = entry.detail as Contact;
  return (
    <>
      <p className="child-badges">
        <strong>{terms(`contactKind.${kind as Kind}`)}</strong>
        {kind !== 'phone' && !detail.childSeen && <Badge tone="waiting">{t('notSeen')}</Badge>}
        {detail.childSeenAlone && <Badge tone="good">{t('seenAlone')}</Badge>}
        {detail.concern && <Badge tone="call">{t('concern')}</Badge>}
        {detail.noChange && <Badge>{t('noChange')}</Badge>}
      </p>
      {!detail.noChange && <AnswerChips answers={detail.answers} />}
    </>
  );
};
