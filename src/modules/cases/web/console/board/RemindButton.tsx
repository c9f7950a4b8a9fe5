import { App, Button } from 'antd';
import { useSend } from '../../../../../web/queries.tsx';
import type { casesContract } from '../../../contract.ts';
import type { Board } from './BoardPage.tsx';
import { useBoardWords } from './words.ts';

/** One press reminds everybody who owes late visits in the area. The server keeps it to once a day each. */
export const RemindButton = ({ area }: { area: Board['area'] }) => {
  const t = useBoardWords();
  const { message } = App.useApp();
  const send = useSend<typeof casesContract.remind>('POST /api/board/reminders', { changes: [] });
  if (area.late === 0) return null;
  const remind = () =>
    send.mutate(
      { body: { areaId: area.areaId } },
      {
        onSuccess: ({ reminded }) => void message.success(reminded === 0 ? t('reminded.none') : t('reminded.some', { count: reminded })),
        onError: (problem) => void message.error(problem.message),
      },
    );
  return (
    <Button size="small" loading={send.isPending} disabled={send.isSuccess} aria-label={t('remindWhat', { area: area.name })} onClick={remind}>
      {t('remind')}
    </Button>
  );
};
