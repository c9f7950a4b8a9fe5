import { Grid, Table, type TableProps } from 'antd';
import { Badge } from '../../../../web/ui/Badge.tsx';
import type { PersonLine } from '../../contract.ts';
import { PostText } from './PostText.tsx';
import { usePeopleWords } from './words.ts';

type Columns = NonNullable<TableProps<PersonLine>['columns']>;

export const PeopleTable = ({ people }: { people: readonly PersonLine[] }) => {
  const t = usePeopleWords();
  const narrow = Grid.useBreakpoint().md === false;
  const columns: Columns = [
    {
      key: 'name',
      title: t('column.name'),
      render: (_: unknown, person) => (
        <>
          <a data-row href={`/console/people/${person.id}`}>
            {person.name}
          </a>
          {narrow && person.disabled && <Badge tone="call">{t('state.disabled')}</Badge>}
        </>
      ),
    },
    { key: 'posts', title: t('column.posts'), render: (_: unknown, person) => <Posts person={person} /> },
    ...(narrow
      ? []
      : [
          { key: 'username', title: t('column.username'), dataIndex: 'username' as const },
          { key: 'state', title: t('column.state'), render: (_: unknown, person: PersonLine) => <State person={person} /> },
        ]),
  ];
  return <Table<PersonLine> rowKey="id" size="middle" pagination={false} dataSource={people} columns={columns} />;
};

const State = ({ person }: { person: PersonLine }) => {
  const t = usePeopleWords();
  return person.disabled ? <Badge tone="call">{t('state.disabled')}</Badge> : <span className="tx-soft">{t('state.active')}</span>;
};

const Posts = ({ person }: { person: PersonLine }) => {
  const t = usePeopleWords();
  if (person.posts.length === 0) return <span className="tx-soft">{t('noPosts')}</span>;
  return (
    <span className="people-posts">
      {person.posts.map((post) => (
        <PostText key={post.id} post={post} />
      ))}
    </span>
  );
};
