import { Alert } from 'antd';
import { useEffect } from 'react';
import { useRefresh } from '../../../../../web/console/Conflict.tsx';
import { useDates } from '../../../../../web/i18n/dates.ts';
import { recallUntil } from './until.ts';
import { useBreakGlassWords } from './words.ts';

/** Stands over a file opened outside routine, and asks for it anew when the hour is over. */
export const BreakGlassBanner = ({ childId }: { childId: string }) => {
  const t = useBreakGlassWords();
  const dates = useDates();
  const until = recallUntil(childId);
  const refresh = useRefresh('GET /api/children/{id}');
  useEffect(() => {
    if (until === null) return;
    const timer = setTimeout(refresh, Math.max(0, Date.parse(until) - Date.now()) + 1000);
    return () => clearTimeout(timer);
  });
  return <Alert type="warning" banner showIcon title={until === null ? t('banner') : t('bannerUntil', { time: dates.time(until) })} />;
};
