import { Button } from 'antd';
import { useState } from 'react';
import { Panel } from '../../../../../web/console/Panel.tsx';
import { useDates } from '../../../../../web/i18n/dates.ts';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { Badge } from '../../../../../web/ui/Badge.tsx';
import { useUnmasked } from '../unmask/unmasked.tsx';
import { BlockDialog } from './BlockDialog.tsx';
import { EndGuardianDialog } from './EndGuardianDialog.tsx';
import { GuardianDialog } from './GuardianDialog.tsx';
import { useMayBlock, useMayEdit, type File, type GuardianView } from './use-file.ts';
import { useFileWords } from './words.ts';

type Doing = { what: 'add' } | { what: 'change' | 'end' | 'block'; id: string };

/** In the order in which they are called; those who have ended stay below. */
export const Guardians = ({ file }: { file: File }) => {
  const t = useFileWords();
  const { ask } = useUnmasked();
  const mayEdit = useMayEdit();
  const [doing, setDoing] = useState<Doing>();
  const close = () => setDoing(undefined);
  const guardian = doing && doing.what !== 'add' ? file.guardians.find(({ id }) => id === doing.id) : undefined;
  const actions = (
    <>
      <Button onClick={() => ask('phones')}>{t('seePhones')}</Button>
      {mayEdit && <Button onClick={() => setDoing({ what: 'add' })}>{t('add')}</Button>}
    </>
  );
  return (
    <Panel wide title={t('guardians')} actions={actions}>
      {file.guardians.length === 0 ? <p className="tx-soft">{t('noGuardians')}</p> : <GuardianTable file={file} onDo={setDoing} />}
      {doing?.what === 'add' && <GuardianDialog childId={file.id} place={file.guardians.filter(({ toOn }) => toOn === null).length + 1} onClose={close} />}
      {doing?.what === 'change' && guardian && <GuardianDialog childId={file.id} guardian={guardian} place={guardian.callOrder} onClose={close} />}
      {doing?.what === 'end' && guardian && <EndGuardianDialog childId={file.id} guardian={guardian} onClose={close} />}
      {doing?.what === 'block' && guardian && <BlockDialog childId={file.id} guardian={guardian} onClose={close} />}
    </Panel>
  );
};

const GuardianTable = ({ file, onDo }: { file: File; onDo(doing: Doing): void }) => {
  const t = useFileWords();
  return (
    <table className="console-facts file-guardians">
      <thead>
        <tr>
          <th scope="col">{t('callOrder')}</th>
          <th scope="col">{t('guardianName')}</th>
          <th scope="col">{t('phone')}</th>
          <th scope="col">{t('capacity')}</th>
          <th scope="col">{t('since')}</th>
          <td className="tx-no-print" />
        </tr>
      </thead>
      <tbody>
        {file.guardians.map((guardian) => (
          <GuardianRow key={guardian.id} guardian={guardian} onDo={(what) => onDo({ what, id: guardian.id })} />
        ))}
      </tbody>
    </table>
  );
};

const GuardianRow = ({ guardian, onDo }: { guardian: GuardianView; onDo(what: 'change' | 'end' | 'block'): void }) => {
  const t = useFileWords();
  const terms = useTerms();
  const dates = useDates();
  const clear = useUnmasked().shown.phones?.find(({ guardianId }) => guardianId === guardian.id);
  const ended = guardian.toOn !== null;
  return (
    <tr className={ended ? 'file-ended' : undefined}>
      <td>{ended ? '' : guardian.callOrder}</td>
      <th scope="row">
        {clear?.name ?? guardian.name} <span className="tx-soft">{guardian.relation}</span> {guardian.blocked && <Badge tone="danger">{t('blocked')}</Badge>}
      </th>
      <td>{clear?.phone ?? guardian.phone ?? <span className="tx-soft">{t('noPhone')}</span>}</td>
      <td>
        {terms(`guardianKind.${guardian.kind}`)}{' '}
        {guardian.labourCapacity && <span className="tx-soft">{terms(`labourCapacity.${guardian.labourCapacity as 'full'}`)}</span>}
      </td>
      <td>{guardian.toOn === null ? dates.date(guardian.fromOn) : t('fromTo', { from: dates.date(guardian.fromOn), to: dates.date(guardian.toOn) })}</td>
      <td className="file-row-actions tx-no-print">{!ended && <GuardianActions guardian={guardian} onDo={onDo} />}</td>
    </tr>
  );
};

const GuardianActions = ({ guardian, onDo }: { guardian: GuardianView; onDo(what: 'change' | 'end' | 'block'): void }) => {
  const t = useFileWords();
  const button = (what: 'change' | 'end' | 'block', text: string) => (
    <Button type="link" size="small" aria-label={t('of', { action: text, name: guardian.name })} onClick={() => onDo(what)}>
      {text}
    </Button>
  );
  const mayEdit = useMayEdit();
  const mayBlock = useMayBlock();
  return (
    <>
      {mayEdit && button('change', t('edit'))}
      {mayEdit && button('end', t('end'))}
      {mayBlock && button('block', t(guardian.blocked ? 'unblock' : 'block'))}
    </>
  );
};
