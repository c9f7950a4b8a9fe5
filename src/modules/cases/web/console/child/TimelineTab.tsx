import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Empty, Radio } from 'antd';
import { useState } from 'react';
import { call, type ApiProblem, type ReplyOf } from '../../../../../web/api.ts';
import { Loaded } from '../../../../../web/console/Listing.tsx';
import { useDates } from '../../../../../web/i18n/dates.ts';
import type { casesContract } from '../../../contract.ts';
import { groupOf, timelineGroups, type TimelineGroup } from './timeline-groups.ts';
import { useEntryWords } from './use-entry-words.ts';
import { useChildWords } from './words.ts';

export type Entry = ReplyOf<typeof casesContract.timeline>['items'][number];
const PAGE = 50;

const useTimeline = (id: string) =>
  useInfiniteQuery<ReplyOf<typeof casesContract.timeline>, ApiProblem, Entry[], string[], string | undefined>({
    queryKey: ['GET /api/children/{id}/timeline', id],
    queryFn: ({ pageParam: before, signal }) =>
      call<typeof casesContract.timeline>(
        'GET /api/children/{id}/timeline',
        { params: { id }, query: { size: PAGE, ...(before ? { before } : {}) } },
        { signal },
      ),
    initialPageParam: undefined,
    getNextPageParam: ({ items, more }) => (more ? items.at(-1)?.at : undefined),
    select: ({ pages }) => pages.flatMap(({ items }) => items),
    meta: { topics: [`child:${id}`, `children:${id}`] },
  });

/** Everything that happened, newest first, in words. */
export const TimelineTab = ({ childId }: { childId: string }) => {
  const t = useChildWords();
  const [group, setGroup] = useState<TimelineGroup | 'all'>('all');
  const timeline = useTimeline(childId);
  return (
    <section className="tx-stack" aria-label={t('tab.timeline')}>
      <Radio.Group
        optionType="button"
        className="tx-no-print"
        aria-label={t('timeline.show')}
        value={group}
        options={(['all', ...timelineGroups] as const).map((code) => ({ value: code, label: t(`timeline.group.${code}`) }))}
        onChange={(event) => setGroup(event.target.value as typeof group)}
      />
      <Loaded query={timeline}>{(entries) => <Entries entries={entries.filter((entry) => group === 'all' || groupOf(entry.kind) === group)} />}</Loaded>
      {timeline.hasNextPage && (
        <div>
          <Button loading={timeline.isFetchingNextPage} onClick={() => void timeline.fetchNextPage()}>
            {t('timeline.more')}
          </Button>
        </div>
      )}
    </section>
  );
};

const Entries = ({ entries }: { entries: readonly Entry[] }) => {
  const t = useChildWords();
  if (entries.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('timeline.none')} />;
  return (
    <ol className="child-timeline">
      {entries.map((entry) => (
        <EntryLine key={entry.id} entry={entry} />
      ))}
    </ol>
  );
};

const EntryLine = ({ entry }: { entry: Entry }) => {
  const dates = useDates();
  const { title, more, calls } = useEntryWords()(entry);
  return (
    <li className={calls ? 'child-timeline-call' : undefined}>
      <span className="tx-soft">{dates.time(entry.at)}</span>
      <div>
        <strong>{title}</strong> {entry.by && <span className="tx-soft">{entry.by}</span>}
        {more !== '' && <p>{more}</p>}
        {entry.note && <p className="child-words">{entry.note}</p>}
      </div>
    </li>
  );
};
