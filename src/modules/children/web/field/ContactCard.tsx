import { useState } from 'react';
import { useTerms } from '../../../../web/i18n/terms.ts';
import { Badge } from '../../../../web/ui/Badge.tsx';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { Card, Facts } from '../../../../web/ui/Blocks.tsx';
import { useOnline } from '../../../../web/ui/OutboxLine.tsx';
import type { File, Unmasked } from './queries.ts';
import { UnmaskSheet, type UnmaskField } from './UnmaskSheet.tsx';
import { useContactWords } from './words.ts';
import './contact-card.css';

type Guardian = File['guardians'][number];

/** Whom to call, in order, and where to go; in full only after saying why, and only while this page is open. */
export const ContactCard = ({ file }: { file: File }) => {
  const t = useContactWords();
  const online = useOnline();
  const [wanted, setWanted] = useState<UnmaskField[]>();
  const [shown, setShown] = useState<Unmasked>({});
  const present = file.guardians.filter((guardian) => guardian.toOn === null);
  return (
    <Card title={t('title')}>
      {present.length === 0 ? <p>{t('noGuardians')}</p> : <Guardians guardians={present} shown={shown} />}
      <Where file={file} shown={shown} />
      {!online && <p className="tx-soft tx-small">{t('offline')}</p>}
      <div className="tx-row">
        {present.some((guardian) => guardian.phone !== null) && !shown.phones && (
          <Button kind="quiet" onClick={() => setWanted(['phones'])}>
            {t('showPhones')}
          </Button>
        )}
        {file.address !== null && shown.address === undefined && (
          <Button kind="quiet" onClick={() => setWanted(['address'])}>
            {t('showAddress')}
          </Button>
        )}
        {Object.keys(shown).length > 0 && (
          <Button kind="plain" onClick={() => setShown({})}>
            {t('hide')}
          </Button>
        )}
      </div>
      <UnmaskSheet childId={file.id} wanted={wanted} onClose={() => setWanted(undefined)} onShown={(more) => setShown((before) => ({ ...before, ...more }))} />
    </Card>
  );
};

const Guardians = ({ guardians, shown }: { guardians: readonly Guardian[]; shown: Unmasked }) => (
  <ol className="contact-people">
    {guardians.map((guardian) => (
      <Person key={guardian.id} guardian={guardian} full={shown.phones?.find((each) => each.guardianId === guardian.id)} />
    ))}
  </ol>
);

const Person = ({ guardian, full }: { guardian: Guardian; full: { name: string; phone: string | null } | undefined }) => {
  const t = useContactWords();
  const terms = useTerms();
  return (
    <li>
      <span className="contact-who">
        <strong>{guardian.relation}</strong> {full?.name ?? guardian.name} <span className="tx-soft tx-small">{terms(`guardianKind.${guardian.kind}`)}</span>
        {guardian.blocked && <Badge tone="danger">{t('blocked')}</Badge>}
      </span>
      {full?.phone && !guardian.blocked ? (
        <LinkButton kind="quiet" href={`tel:${full.phone}`}>
          {t('callNow', { phone: full.phone })}
        </LinkButton>
      ) : (
        <span className="tx-soft">{full?.phone ?? guardian.phone ?? t('noPhone')}</span>
      )}
    </li>
  );
};

const Where = ({ file, shown }: { file: File; shown: Unmasked }) => {
  const t = useContactWords();
  return (
    <Facts
      facts={[
        shown.name !== undefined && [t('childName'), shown.name],
        [t('address'), shown.address ?? file.address ?? t('noAddress')],
        shown.registeredAddress ? [t('registeredAddress'), shown.registeredAddress] : false,
      ]}
    />
  );
};
