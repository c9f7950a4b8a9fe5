import { useCommon } from '../../i18n/interface.ts';
import { languages, setLanguage, useLanguage } from '../../i18n/language.ts';
import { useTerms } from '../../i18n/terms.ts';
import { useSession } from '../../session.tsx';
import { Card, List, Item } from '../../ui/Blocks.tsx';
import { Page } from '../../ui/Page.tsx';
import { setLargeType, useLargeType } from '../../ui/type-size.ts';
import { Pills } from '../Pills.tsx';
import { SignOut } from './SignOut.tsx';
import { WaitingCard } from './WaitingCard.tsx';
import { useMeWords } from './words.ts';

export default function MePage() {
  const t = useMeWords();
  const person = useSession().session?.person;
  return (
    <Page title={person?.name ?? t('title')} lead={person?.username && t('userName', { name: person.username })}>
      <WaitingCard personId={person?.id ?? null} />
      <Posts />
      <Display />
      <SignOut />
    </Page>
  );
}

const Posts = () => {
  const t = useMeWords();
  const terms = useTerms();
  const posts = useSession().session?.posts ?? [];
  return (
    <Card title={t('posts')}>
      {posts.length === 0 ? (
        <p>{t('noPosts')}</p>
      ) : (
        <List label={t('posts')}>
          {posts.map((post) => (
            <Item key={post.id} title={t('post', { role: terms(`role.${post.role}`), area: post.areaName })} />
          ))}
        </List>
      )}
    </Card>
  );
};

const Display = () => {
  const t = useMeWords();
  const common = useCommon();
  const language = useLanguage();
  const large = useLargeType();
  return (
    <Card title={t('display')}>
      <Pills
        label={t('largeType')}
        options={[
          { value: 'on', label: t('on') },
          { value: 'off', label: t('off') },
        ]}
        value={large ? 'on' : 'off'}
        onChange={(size) => setLargeType(size === 'on')}
      />
      <Pills
        label={common('language')}
        options={languages.map(({ code, name }) => ({ value: code, label: name }))}
        value={language}
        onChange={(next) => void setLanguage(next)}
      />
    </Card>
  );
};
