import { Button } from 'antd';
import { useState } from 'react';
import { Panel } from '../../../../../web/console/Panel.tsx';
import { useDates } from '../../../../../web/i18n/dates.ts';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { Badge } from '../../../../../web/ui/Badge.tsx';
import { ConsentDialog } from './ConsentDialog.tsx';
import { usePurposeName, usePurposes, type Purpose } from './purposes.ts';
import { useMayEdit, type ConsentView, type File } from './use-file.ts';
import { WithdrawDialog } from './WithdrawDialog.tsx';
import { useFileWords } from './words.ts';

type Doing = { what: 'record'; purpose?: string } | { what: 'withdraw'; consent: ConsentView };

/** What was answered to each purpose; what rests on a duty needs no consent and says so. */
export const Consents = ({ file }: { file: File }) => {
  const t = useFileWords();
  const [doing, setDoing] = useState<Doing>();
  const close = () => setDoing(undefined);
  return (
    <Panel title={t('consents')} actions={useMayEdit() && <Button onClick={() => setDoing({ what: 'record' })}>{t('recordConsent')}</Button>}>
      <ul className="file-list">
        {usePurposes().map((purpose) => (
          <PurposeLine key={purpose.code} purpose={purpose} answers={file.consents.filter((consent) => consent.purpose === purpose.code)} onDo={setDoing} />
        ))}
      </ul>
      {doing?.what === 'record' && <ConsentDialog file={file} purpose={doing.purpose} onClose={close} />}
      {doing?.what === 'withdraw' && <WithdrawDialog childId={file.id} consent={doing.consent} onClose={close} />}
    </Panel>
  );
};

const PurposeLine = ({ purpose, answers, onDo }: { purpose: Purpose; answers: readonly ConsentView[]; onDo(doing: Doing): void }) => {
  const t = useFileWords();
  const terms = useTerms();
  const nameOf = usePurposeName();
  const mayEdit = useMayEdit();
  const [newest, ...older] = answers;
  const inForce = newest?.answer === 'given' && newest.withdrawnOn === null;
  return (
    <li className="file-line">
      <span>
        <strong>{nameOf(purpose.code)}</strong>{' '}
        {newest ? (
          <ConsentState consent={newest} />
        ) : (
          <span className="tx-soft">{purpose.legalBasis === 'consent' ? t('notAsked') : terms(`legalBasis.${purpose.legalBasis}`)}</span>
        )}
        {older.length > 0 && <span className="tx-soft tx-small"> {t('olderAnswers', { count: older.length })}</span>}
      </span>
      {mayEdit && inForce && (
        <Button
          type="link"
          size="small"
          className="tx-no-print"
          aria-label={t('of', { action: t('withdraw'), name: nameOf(purpose.code) })}
          onClick={() => onDo({ what: 'withdraw', consent: newest })}
        >
          {t('withdraw')}
        </Button>
      )}
    </li>
  );
};

const ConsentState = ({ consent }: { consent: ConsentView }) => {
  const t = useFileWords();
  const terms = useTerms();
  const dates = useDates();
  if (consent.withdrawnOn !== null) return <Badge tone="waiting">{t('withdrawnOn', { date: dates.date(consent.withdrawnOn) })}</Badge>;
  const details = [dates.date(consent.answeredOn), terms(`consentMethod.${consent.method}`), consent.givenBy, t('version', { version: consent.purposeVersion })]
    .filter(Boolean)
    .join(' · ');
  return (
    <>
      <Badge tone={consent.answer === 'given' ? 'good' : 'waiting'}>{terms(`answer.${consent.answer}`)}</Badge> <span className="tx-soft">{details}</span>{' '}
      {consent.purposeVersion < consent.currentVersion && <Badge tone="call">{t('textChanged')}</Badge>}
    </>
  );
};
