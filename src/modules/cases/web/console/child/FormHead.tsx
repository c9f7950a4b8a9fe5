import { Alert, Button } from 'antd';
import { useChildWords } from './words.ts';

/** The title of a long form, and that it goes on where it was left. */
export const FormHead = ({ title, restored, onAnew }: { title: string; restored: boolean; onAnew(): void }) => {
  const t = useChildWords();
  return (
    <>
      <h2 className="child-form-title">{title}</h2>
      {restored && <Alert type="info" showIcon title={t('restored')} action={<Button onClick={onAnew}>{t('startAnew')}</Button>} />}
    </>
  );
};
