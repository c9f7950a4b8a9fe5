import { Alert } from 'antd';
import { useGet } from '../../../../web/queries.tsx';
import type { accountsContract } from '../../contract.ts';
import { usePostText, useWorkText } from './PostText.tsx';
import { usePeopleWords } from './words.ts';

/** Work that hangs on people who have left: the exception stands first. */
export const LeftBehind = () => {
  const t = usePeopleWords();
  const post = usePostText();
  const work = useWorkText();
  const items = useGet<typeof accountsContract.leftBehind>('GET /api/handovers/due', {}, { topics: ['people', 'handover'] }).data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Alert
      type="warning"
      title={t('due.title')}
      description={
        <ul className="people-posts">
          {items.map((item) => (
            <li key={item.postId}>
              {t('due.line', { name: item.name, post: post(item), work: work(item.openWork) })}{' '}
              <a href={`/console/people/${item.personId}/handover?post=${item.postId}`}>{t('due.go')}</a>
            </li>
          ))}
        </ul>
      }
    />
  );
};
