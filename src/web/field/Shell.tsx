import { Suspense, useCallback } from 'react';
import { Outlet, ScrollRestoration, useLocation, useNavigate, useNavigation } from 'react-router';
import { useCommon } from '../i18n/interface.ts';
import { isField, useSoftLinks } from '../links.ts';
import { mayOpen } from '../page-routes.tsx';
import { useOutboxSender } from '../outbox.ts';
import { useLive } from '../queries.tsx';
import { useSession } from '../session.tsx';
import { OutboxLine } from '../ui/OutboxLine.tsx';
import { SkipLink } from '../ui/Page.tsx';
import { LanguageSwitch, LargeTypeSwitch } from '../ui/Preferences.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { pages } from './routes.tsx';
import { useFieldWords } from './words.ts';
import './field.css';

export const Shell = () => {
  const navigate = useNavigate();
  const { session, post } = useSession();
  const loading = useNavigation().state !== 'idle';
  useSoftLinks(
    isField,
    useCallback((to: string) => void navigate(to), [navigate]),
  );
  useLive(session?.signedIn);
  useOutboxSender(session?.person?.id ?? null);
  return (
    <>
      <ScrollRestoration />
      <SkipLink />
      <header className="field-head tx-no-print">
        <span className="field-post">
          {session?.person?.name}
          {post && <span className="tx-soft tx-small">{post.areaName}</span>}
        </span>
        <LargeTypeSwitch />
        <LanguageSwitch />
      </header>
      <OutboxLine />
      <div className="field-body" aria-busy={loading}>
        <Suspense fallback={<Waiting />}>
          <Outlet />
        </Suspense>
      </div>
      <BottomBar />
    </>
  );
};

const BottomBar = () => {
  const t = useFieldWords();
  const product = useCommon()('product');
  const { pathname } = useLocation();
  const held = useSession().session?.posts.map((post) => post.role) ?? [];
  return (
    <nav className="field-bar tx-no-print" aria-label={product}>
      {pages.map((page) => {
        if (page.tab === undefined || !mayOpen(page, held)) return null;
        const here = pathname.startsWith(`/field/${page.path}`);
        return (
          <a key={page.path} href={`/field/${page.path}`} className={`field-tab field-tab-${page.tab}`} aria-current={here ? 'page' : undefined}>
            {t(`tab.${page.tab}`)}
          </a>
        );
      })}
    </nav>
  );
};
