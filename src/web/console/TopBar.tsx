import { Button, Dropdown, Select, Space, type MenuProps } from 'antd';
import { useCommon } from '../i18n/interface.ts';
import { languages, setLanguage, useLanguage } from '../i18n/language.ts';
import { useTerms } from '../i18n/terms.ts';
import { useSession } from '../session.tsx';
import { setLargeType, useLargeType } from '../ui/type-size.ts';
import { useConsoleWords } from './words.ts';

export const TopBar = () => {
  const t = useCommon();
  const words = useConsoleWords();
  const { session } = useSession();
  return (
    <header className="console-top tx-no-print">
      <a className="console-name" href="/console">
        <img src="/icon.svg" alt="" width="28" height="28" />
        {t('product')}
      </a>
      <PostChoice />
      {session?.demo && <span className="console-demo">{words('demo')}</span>}
      <span className="console-space" />
      <LanguageButton />
      <PersonMenu />
    </header>
  );
};

/** From which post one works; a person with one post just sees it. */
const PostChoice = () => {
  const words = useConsoleWords();
  const terms = useTerms();
  const { session, post, choosePost } = useSession();
  if (post === undefined) return null;
  const label = (each: typeof post) => `${each.areaName} · ${terms(`role.${each.role}`)}`;
  if (session === undefined || session.posts.length < 2) return <span>{label(post)}</span>;
  return (
    <Select
      aria-label={words('post')}
      value={post.id}
      onChange={choosePost}
      popupMatchSelectWidth={false}
      options={session.posts.map((each) => ({ value: each.id, label: label(each) }))}
    />
  );
};

const LanguageButton = () => {
  const current = useLanguage();
  const other = languages.find(({ code }) => code !== current);
  return (
    <Button type="text" lang={other?.code} onClick={() => other && void setLanguage(other.code)}>
      {other?.name}
    </Button>
  );
};

const PersonMenu = () => {
  const t = useCommon();
  const large = useLargeType();
  const { session, signOut } = useSession();
  const actions: Record<string, () => void> = {
    largeType: () => setLargeType(!large),
    account: () => window.location.assign('/account'),
    signOut: () => void signOut(),
  };
  const items: MenuProps['items'] = [
    { key: 'largeType', label: t(large ? 'largeTypeOff' : 'largeTypeOn') },
    { key: 'account', label: t('account') },
    { type: 'divider' },
    { key: 'signOut', label: t('signOut') },
  ];
  return (
    <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => actions[key]?.() }}>
      <Button type="text">
        <Space size={4}>
          {session?.person?.name}
          <span aria-hidden="true">{'▾'}</span>
        </Space>
      </Button>
    </Dropdown>
  );
};
