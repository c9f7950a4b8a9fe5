import { useEffect, useState } from 'react';
import { useCommon } from '../i18n/interface.ts';
import { useOutbox } from '../outbox.ts';
import './outbox-line.css';

/** Says when there is no network, and what waits to be sent. Nothing when all is well. */
export const OutboxLine = () => {
  const t = useCommon();
  const { waiting, sending } = useOutbox();
  const online = useOnline();
  const refused = waiting.filter((item) => item.problem).length;
  const left = waiting.filter((item) => !item.problem && item.reply === undefined).length;
  const lines = [
    !online && t('offline'),
    left > 0 && (sending ? t('outbox.sending') : t('outbox.waiting', { count: left })),
    refused > 0 && t('outbox.problems', { count: refused }),
  ].filter(Boolean);
  return (
    <output className="tx-outbox tx-no-print" data-refused={refused > 0}>
      {lines.map((line) => (
        <span key={String(line)}>{line}</span>
      ))}
    </output>
  );
};

export const useOnline = (): boolean => {
  const [online, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const look = () => setOnline(navigator.onLine);
    window.addEventListener('online', look);
    window.addEventListener('offline', look);
    return () => {
      window.removeEventListener('online', look);
      window.removeEventListener('offline', look);
    };
  }, []);
  return online;
};
