import { App } from 'antd';
import { useFileWords } from './words.ts';

/** What follows every saved dialog: it closes and says so. */
export const useSaved = (onClose: () => void): (() => void) => {
  const { message } = App.useApp();
  const t = useFileWords();
  return () => {
    onClose();
    void message.success(t('saved'));
  };
};
