import { App } from 'antd';

/** What follows every saved form: it closes and says what came of it. */
export const useSaved = (onClose: () => void): ((said: string) => void) => {
  const { message } = App.useApp();
  return (said) => {
    onClose();
    void message.success(said);
  };
};
