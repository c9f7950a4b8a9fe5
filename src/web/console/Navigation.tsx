import { useLocation } from 'react-router';
import { mayOpen } from '../page-routes.tsx';
import { useSession } from '../session.tsx';
import { groups, pages, type ConsolePage } from './routes.tsx';
import { useConsoleWords } from './words.ts';

/** Plain links: a menu of pages is a list of links, for the keyboard and for screen readers alike. */
export const Navigation = () => {
  const t = useConsoleWords();
  const { pathname } = useLocation();
  const held = useSession().session?.posts.map((post) => post.role) ?? [];
  const shown = pages.filter((page) => page.nav !== undefined && mayOpen(page, held));
  return (
    <nav className="console-nav tx-no-print" aria-label={t('navigation')}>
      {groups.map((group) => {
        const inGroup = shown.filter((page) => (page.group ?? 'work') === group);
        if (inGroup.length === 0) return null;
        return (
          <ul key={group} className="console-nav-group" aria-label={t(`group.${group}`)}>
            {inGroup.map((page) => (
              <Entry key={page.path} page={page} here={pathname.startsWith(`/console/${page.path}`)} />
            ))}
          </ul>
        );
      })}
    </nav>
  );
};

const Entry = ({ page, here }: { page: ConsolePage; here: boolean }) => {
  const t = useConsoleWords();
  return (
    <li>
      <a className="console-nav-item" href={`/console/${page.path}`} aria-current={here ? 'page' : undefined}>
        {page.nav && t(`nav.${page.nav}`)}
      </a>
    </li>
  );
};
