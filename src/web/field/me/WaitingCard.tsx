import { useState } from 'react';
import { useCommon } from '../../i18n/interface.ts';
import { useDates } from '../../i18n/dates.ts';
import { dropWaiting, sendAgain, sendWaiting, useOutbox, type Waiting } from '../../outbox.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Card } from '../../ui/Blocks.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useMeWords } from './words.ts';
import './me.css';

/** Everything written on this device that has not arrived; what was refused can be changed, sent again or let go. */
export const WaitingCard = ({ personId }: { personId: string | null }) => {
  const t = useMeWords();
  const { waiting, sending } = useOutbox();
  const mine = waiting.filter((item) => item.personId === personId && item.reply === undefined);
  const sendable = mine.some((item) => !item.problem);
  return (
    <Card title={t('waiting')}>
      <p className="tx-soft">{t(mine.length === 0 ? 'waitingNone' : 'waitingWhat')}</p>
      {mine.length > 0 && (
        <ul className="me-waiting">
          {mine.map((item) => (
            <WaitingItem key={item.key} item={item} />
          ))}
        </ul>
      )}
      {sendable && (
        <Button kind="quiet" busy={sending} onClick={() => void sendWaiting(personId)}>
          {t('sendAll')}
        </Button>
      )}
    </Card>
  );
};

const WaitingItem = ({ item }: { item: Waiting }) => {
  const t = useMeWords();
  const common = useCommon();
  const dates = useDates();
  const [asking, setAsking] = useState(false);
  const form = formOf(item);
  return (
    <li>
      <p>
        <strong>{item.label}</strong> <span className="tx-soft tx-small">{t('madeAt', { time: dates.time(item.madeAt) })}</span>
      </p>
      {item.problem ? <p className="me-refused">{t('refused', { problem: item.problem.message })}</p> : <Badge tone="waiting">{t('waiting')}</Badge>}
      <div className="tx-row">
        {item.problem && form !== undefined && <LinkButton href={form}>{t('edit')}</LinkButton>}
        {item.problem && (
          <Button kind="quiet" onClick={() => void sendAgain(item)}>
            {t('again')}
          </Button>
        )}
        <Button kind="plain" onClick={() => setAsking(true)}>
          {t('drop')}
        </Button>
      </div>
      <Dialog open={asking} onClose={() => setAsking(false)} title={t('dropTitle')}>
        <div className="tx-stack">
          <p>{t('dropWhat')}</p>
          <div className="tx-row">
            <Button kind="danger" onClick={() => void dropWaiting(item.key)}>
              {t('dropYes')}
            </Button>
            <Button kind="quiet" onClick={() => setAsking(false)}>
              {common('cancel')}
            </Button>
          </div>
        </div>
      </Dialog>
    </li>
  );
};

/** The form that can take a refused request up again. */
const formOf = (item: Waiting): string | undefined =>
  item.name === 'POST /api/children/{id}/contacts' ? `/field/children/${(item.request.params as { id: string }).id}/visit?waiting=${item.key}` : undefined;
