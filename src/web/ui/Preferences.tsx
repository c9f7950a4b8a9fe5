import { useCommon } from '../i18n/interface.ts';
import { languages, setLanguage, useLanguage } from '../i18n/language.ts';
import { Button } from './Button.tsx';
import { setLargeType, useLargeType } from './type-size.ts';

/** One button that offers the other language, in that language. */
export const LanguageSwitch = () => {
  const current = useLanguage();
  const other = languages.find(({ code }) => code !== current);
  if (other === undefined) return null;
  return (
    <Button kind="plain" lang={other.code} onClick={() => void setLanguage(other.code)}>
      {other.name}
    </Button>
  );
};

export const LargeTypeSwitch = () => {
  const t = useCommon();
  const large = useLargeType();
  return (
    <Button kind="plain" aria-pressed={large} onClick={() => setLargeType(!large)}>
      {t('largeType')}
    </Button>
  );
};
