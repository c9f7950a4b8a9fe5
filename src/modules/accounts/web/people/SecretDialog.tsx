import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useCommon } from '../../../../web/i18n/interface.ts';
import { useDates } from '../../../../web/i18n/dates.ts';
import { Facts } from '../../../../web/ui/Blocks.tsx';
import { usePeopleWords } from './words.ts';

type Secret = { code: string; link: string; expiresAt: string };

/** A code that is shown this once, in groups that can be read out over the telephone. */
export const SecretDialog = ({ title, what, secret, onClose }: { title: string; what(time: string): string; secret: Secret; onClose(): void }) => {
  const t = usePeopleWords();
  const common = useCommon();
  const dates = useDates();
  const [copied, setCopied] = useState(false);
  const address = new URL(secret.link, window.location.origin).href;
  // An office without https has no clipboard for pages; the link can still be selected.
  const copy = async () =>
    setCopied(
      (await navigator.clipboard?.writeText(address).then(
        () => true,
        () => false,
      )) ?? false,
    );
  const footer = (
    <Button type="primary" onClick={onClose}>
      {t('inviteForm.done')}
    </Button>
  );
  return (
    <Modal open title={title} mask={{ closable: false }} onCancel={onClose} footer={footer}>
      <div className="tx-stack">
        <p>{what(dates.time(secret.expiresAt))}</p>
        <Facts
          facts={[
            [
              t('inviteForm.link'),
              <span key="link" className="people-code">
                {address}
              </span>,
            ],
            [
              t('inviteForm.code'),
              <span key="code" className="people-code">
                {grouped(secret.code)}
              </span>,
            ],
          ]}
        />
        <div>
          <Button onClick={() => void copy()}>{copied ? common('copied') : t('inviteForm.copyLink')}</Button>
        </div>
      </div>
    </Modal>
  );
};

const grouped = (code: string): string =>
  code
    .replaceAll('-', '')
    .match(/.{1,5}/g)
    ?.join('-') ?? code;
