import { Button } from 'antd';
import { useUnmasked } from './unmasked.tsx';
import { useUnmaskWords } from './words.ts';

/** Says while something is in clear, for how long, and lets it be masked at once. */
export const UnmaskedBar = () => {
  const t = useUnmaskWords();
  const { secondsLeft, hide } = useUnmasked();
  if (secondsLeft === 0) return null;
  return (
    <p className="unmasked-bar tx-no-print">
      <span role="status">{t('inClear')}</span> <span aria-hidden="true">{t('secondsLeft', { count: secondsLeft })}</span>
      <Button size="small" onClick={hide}>
        {t('hide')}
      </Button>
    </p>
  );
};
