import { Alert, Breadcrumb, Empty } from 'antd';
import { useDates } from '../../../../../web/i18n/dates.ts';
import { ConsolePage } from '../../../../../web/console/ConsolePage.tsx';
import { Loaded } from '../../../../../web/console/Listing.tsx';
import { useFilters } from '../../../../../web/console/use-filters.ts';
import { useGet } from '../../../../../web/queries.tsx';
import { useSession } from '../../../../../web/session.tsx';
import type { ReplyOf } from '../../../../../web/api.ts';
import type { casesContract } from '../../../contract.ts';
import { BoardTable } from './BoardTable.tsx';
import { useBoardWords } from './words.ts';
import './board.css';

export type Board = ReplyOf<typeof casesContract.board>;

const MINUTE_MS = 60_000;

/** Who is late, from the city down to the community; every number opens the children behind it. */
export default function BoardPage() {
  const t = useBoardWords();
  const dates = useDates();
  const { filters } = useFilters('area');
  const board = useGet<typeof casesContract.board>(
    'GET /api/board',
    { query: { area: filters.area } },
    { topics: ['board', 'child', 'children'], refetchInterval: 5 * MINUTE_MS, placeholderData: (before) => before },
  );
  const asOf = board.data && t('asOf', { time: dates.time(board.data.asOf) });
  return (
    <ConsolePage title={t('title')} note={asOf}>
      <Loaded query={board}>{(data) => <Shown board={data} />}</Loaded>
    </ConsolePage>
  );
}

const Shown = ({ board }: { board: Board }) => {
  const t = useBoardWords();
  const hides = [board.area, ...board.rows].some((row) => row.children === null || row.late === null || row.grave === null || row.risen.includes(null));
  return (
    <>
      <Path board={board} />
      {hides && <Alert type="info" title={t('hiddenWhy')} />}
      {board.area.children === 0 ? <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('empty')} /> : <BoardTable board={board} />}
      {board.rows.length === 0 && board.area.children !== 0 && <p className="tx-soft">{t('noBelow')}</p>}
    </>
  );
};

/** Areas above one's own posts are named and lead nowhere. */
const Path = ({ board }: { board: Board }) => {
  const t = useBoardWords();
  const posts = useSession().session?.posts ?? [];
  const reaches = (areaId: string) => posts.some((post) => BigInt(post.areaId) <= BigInt(areaId) && BigInt(areaId) <= BigInt(post.areaLastId));
  const items = board.path.map(({ areaId, name }, index) => ({
    title:
      index === board.path.length - 1 ? <span aria-current="page">{name}</span> : reaches(areaId) ? <a href={`/console/board?area=${areaId}`}>{name}</a> : name,
  }));
  return (
    <nav aria-label={t('path')}>
      <Breadcrumb items={items} />
    </nav>
  );
};
