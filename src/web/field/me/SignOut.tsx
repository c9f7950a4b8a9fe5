import { useState } from 'react';
import { useCommon } from '../../i18n/interface.ts';
import { useOutbox } from '../../outbox.ts';
import { useSession } from '../../session.tsx';
import { Card, ErrorNotice, Notice } from '../../ui/Blocks.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useOnline } from '../../ui/OutboxLine.tsx';
import { useMeWords } from './words.ts';

type Where = 'here' | 'everywhere';

export const SignOut = () => {
  const t = useMeWords();
  const common = useCommon();
  const online = useOnline();
  const [asked, setAsked] = useState<Where>();
  return (
    <Card title={t('account')}>
      {!online && <p className="tx-soft">{t('outOffline')}</p>}
      <Button kind="quiet" disabled={!online} onClick={() => setAsked('here')}>
        {common('signOut')}
      </Button>
      <Button kind="danger" disabled={!online} onClick={() => setAsked('everywhere')}>
        {common('signOutEverywhere')}
      </Button>
      <Dialog open={asked !== undefined} onClose={() => setAsked(undefined)} title={t('outTitle')}>
        <Confirm where={asked ?? 'here'} onClose={() => setAsked(undefined)} />
      </Dialog>
    </Card>
  );
};

const Confirm = ({ where, onClose }: { where: Where; onClose(): void }) => {
  const t = useMeWords();
  const common = useCommon();
  const { session, signOut } = useSession();
  const [state, setState] = useState<{ busy: boolean; problem?: unknown }>({ busy: false });
  const left = useOutbox().waiting.filter((item) => item.personId === session?.person?.id && item.reply === undefined).length;
  const go = () => {
    setState({ busy: true });
    signOut(where === 'everywhere').catch((problem: unknown) => setState({ busy: false, problem }));
  };
  return (
    <div className="tx-stack">
      <p>{t(where === 'everywhere' ? 'everywhereWhat' : 'outWhat')}</p>
      {left > 0 && <Notice kind="waiting">{t('outWaiting', { count: left })}</Notice>}
      {state.problem !== undefined && <ErrorNotice error={state.problem} />}
      <div className="tx-row">
        <Button kind={where === 'everywhere' ? 'danger' : 'primary'} busy={state.busy} onClick={go}>
          {common(where === 'everywhere' ? 'signOutEverywhere' : 'signOut')}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {common('cancel')}
        </Button>
      </div>
    </div>
  );
};
