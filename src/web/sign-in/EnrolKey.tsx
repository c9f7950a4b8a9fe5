import { useEffect, useState } from 'react';
import { useCommon } from '../i18n/interface.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Blocks.tsx';
import { useSignInWords } from './words.ts';

/** The secret as a picture and as letters, and the backup codes: all of it shown once. */
export const EnrolKey = ({ enrolment: { totpUri, backupCodes } }: { enrolment: { totpUri: string; backupCodes: string[] } }) => {
  const t = useSignInWords();
  const common = useCommon();
  const picture = useQrCode(totpUri);
  return (
    <>
      <Card title={t('enrol.scan')}>
        <p className="tx-soft">{t('enrol.scanHint')}</p>
        {picture && <img className="sign-in-qr" src={picture} alt={t('enrol.qr')} width="220" height="220" />}
        <p>{t('enrol.byHand')}</p>
        <code className="sign-in-key">{new URL(totpUri).searchParams.get('secret')}</code>
      </Card>
      <Card title={t('enrol.backup')}>
        <p>{t('enrol.backupHint')}</p>
        <ul className="sign-in-backup">
          {backupCodes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
        <div>
          <Button kind="quiet" onClick={() => window.print()}>
            {common('print')}
          </Button>
        </div>
      </Card>
    </>
  );
};

const useQrCode = (text: string): string | undefined => {
  const [picture, setPicture] = useState<string>();
  useEffect(() => {
    let current = true;
    // Only these few people, once: everybody else never loads it. Without it the letters remain.
    import('qrcode')
      .then(({ default: qrcode }) => qrcode.toDataURL(text, { margin: 1, width: 440 }))
      .then((made) => current && setPicture(made))
      .catch(() => undefined);
    return () => {
      current = false;
    };
  }, [text]);
  return picture;
};
