import { useSession } from '../session.tsx';
import { usePortalWords } from './words.ts';

export const Footer = () => {
  const t = usePortalWords();
  const { session } = useSession();
  return (
    <footer className="portal-foot tx-no-print">
      <p>
        <a href="/rules">{t('footer.rules')}</a>
      </p>
      <p>{t('footer.about')}</p>
      {session?.demo && <p>{t('footer.demo')}</p>}
    </footer>
  );
};
