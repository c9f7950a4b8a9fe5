import { Button, Flex } from 'antd';
import { useState } from 'react';
import type { Person, PersonPost } from '../../contract.ts';
import { EndPostForm } from './EndPostForm.tsx';
import { PostText } from './PostText.tsx';
import { usePeopleWords } from './words.ts';

export const CurrentPosts = ({ person }: { person: Person }) => {
  const t = usePeopleWords();
  const [ending, setEnding] = useState<PersonPost>();
  return (
    <>
      {person.posts.length === 0 && <p className="tx-soft">{t('noPosts')}</p>}
      <ul>
        {person.posts.map((post) => (
          <li key={post.id} className="people-post">
            <strong>
              <PostText post={post} />
            </strong>
            {post.organisationName !== null && <span className="tx-soft">{post.organisationName}</span>}
            {person.may.endPosts.includes(post.id) && (
              <Flex wrap gap="small">
                <Button size="small" href={`/console/people/${person.id}/handover?post=${post.id}`}>
                  {t('person.handOver')}
                </Button>
                <Button size="small" onClick={() => setEnding(post)}>
                  {t('person.endPost')}
                </Button>
              </Flex>
            )}
          </li>
        ))}
      </ul>
      {ending && <EndPostForm person={person} post={ending} onClose={() => setEnding(undefined)} />}
    </>
  );
};
