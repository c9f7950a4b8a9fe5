import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { wordsLoaded } from './i18n/language.ts';
import { showTypeSize } from './ui/type-size.ts';
import './ui/base.css';

/** Puts a front on the page once its words are there. */
export const start = async (front: ReactNode): Promise<void> => {
  showTypeSize();
  await wordsLoaded().catch(() => undefined);
  createRoot(document.getElementById('root')!).render(<StrictMode>{front}</StrictMode>);
  keepForOffline();
};

// Needs https (or localhost); without it the pages work, only not offline.
const keepForOffline = () => {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const register = () => void navigator.serviceWorker.register('/service-worker.js').catch(() => undefined);
  // After the first screen: a phone on a weak network comes first.
  if (document.readyState === 'complete') setTimeout(register, 2000);
  else window.addEventListener('load', () => setTimeout(register, 2000), { once: true });
};
