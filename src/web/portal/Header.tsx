import { useCommon } from '../i18n/interface.ts';
import { CallStrip } from '../ui/CallStrip.tsx';
import { LanguageSwitch, LargeTypeSwitch } from '../ui/Preferences.tsx';

export const Header = () => {
  const t = useCommon();
  return (
    <header>
      <div className="portal-head tx-no-print">
        <a className="portal-name" href="/">
          <img src="/icon.svg" alt="" width="36" height="36" />
          <strong>{t('product')}</strong>
          <span className="portal-line">{t('productLine')}</span>
        </a>
        <span className="portal-switches">
          <LargeTypeSwitch />
          <LanguageSwitch />
        </span>
      </div>
      <CallStrip />
    </header>
  );
};
