import { Alert, App, Button, Skeleton } from 'antd';
import { useEffect, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { ConsolePage } from '../../../../../web/console/ConsolePage.tsx';
import { useDraft, type Draft } from '../../../../../web/drafts.ts';
import { useGet, useSend } from '../../../../../web/queries.tsx';
import type { childrenContract } from '../../../contract.ts';
import { communitiesOf } from '../area/CommunityPicker.tsx';
import { useReach } from '../area/use-reach.ts';
import { BasicFields } from './BasicFields.tsx';
import { CategoryFields } from './CategoryFields.tsx';
import { DuplicatePanel } from './DuplicatePanel.tsx';
import { errorsOf } from './errors.ts';
import { GuardianFields } from './GuardianFields.tsx';
import { bodyOf, emptyDraft, missingIn, type NewChildDraft, type NewChildSecrets } from './new-child-draft.ts';
import { isSame, isStrong, useDuplicates } from './use-duplicates.ts';
import { useNewChildWords } from './words.ts';
import './new-child.css';

/** Opens a file; beside it stands who may be the same child. `?sibling=` puts the child into the household of another. */
export default function NewChildPage() {
  const t = useNewChildWords();
  const sibling = useSearchParams()[0].get('sibling') ?? undefined;
  const draft = useDraft<NewChildDraft>(sibling ? `newChild:${sibling}` : 'newChild', emptyDraft());
  return (
    <ConsolePage title={t('title')} back={{ href: '/console/children', label: t('register') }}>
      {draft.restored && <Alert type="info" showIcon title={t('restored')} action={<Button onClick={draft.clear}>{t('startAnew')}</Button>} />}
      {draft.ready ? <NewChildForm draft={draft} sibling={sibling} /> : <Skeleton active />}
    </ConsolePage>
  );
}

const NewChildForm = ({ draft, sibling }: { draft: Draft<NewChildDraft>; sibling: string | undefined }) => {
  const t = useNewChildWords();
  const { value: typed, change } = draft;
  const [secrets, setSecrets] = useState<NewChildSecrets>({ identityNumber: '', phones: {} });
  const [compared, setCompared] = useState(false);
  const { duplicates } = useDuplicates({
    name: typed.name,
    birthDate: typed.birthDate,
    identityNumber: secrets.identityNumber,
    guardianPhone: secrets.phones[0] ?? '',
  });
  const { save, missing, busy, problem } = useSave(draft, secrets, sibling);
  useOnlyCommunity(typed, change);
  const errors = errorsOf(missing, t('needed'), problem);
  const candidates = duplicates?.candidates ?? [];
  const mustCompare = candidates.some(isStrong) && !compared;
  const impossible = candidates.some(isSame) || Boolean(duplicates?.elsewhere);
  return (
    <form
      className="new-child"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!impossible && !mustCompare) save();
      }}
    >
      <div className="tx-stack">
        {sibling && <SiblingNotice id={sibling} />}
        {problem && <Alert type="error" showIcon role="alert" title={problem.message} />}
        <BasicFields
          draft={typed}
          secrets={secrets}
          errors={errors}
          change={change}
          changeSecrets={(patch) => setSecrets((before) => ({ ...before, ...patch }))}
        />
        <GuardianFields
          guardians={typed.guardians}
          phones={secrets.phones}
          errors={errors}
          onChange={(guardians) => change({ guardians })}
          onPhones={(phones) => setSecrets((before) => ({ ...before, phones }))}
        />
        <CategoryFields categories={typed.categories} errors={errors} onChange={(categories) => change({ categories })} />
        <p className="tx-soft">{t('draftNote')}</p>
        <div className="tx-row">
          <Button type="primary" htmlType="submit" loading={busy} disabled={impossible || mustCompare}>
            {t('create')}
          </Button>
          {(impossible || mustCompare) && <span className="new-child-why">{t(impossible ? 'whyImpossible' : 'whyCompare')}</span>}
        </div>
      </div>
      <DuplicatePanel typed={typed} duplicates={duplicates} compared={compared} onCompared={setCompared} />
    </form>
  );
};

const useSave = (draft: Draft<NewChildDraft>, secrets: NewChildSecrets, sibling: string | undefined) => {
  const t = useNewChildWords();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [tried, setTried] = useState(false);
  const create = useSend<typeof childrenContract.create>('POST /api/children', { changes: ['GET /api/children'] });
  const missing = missingIn(draft.value);
  const save = () => {
    setTried(true);
    if (missing.length > 0) return;
    create.mutate(
      { body: bodyOf(draft.value, secrets, sibling) },
      {
        onSuccess: ({ id, fileCode }) => {
          draft.clear();
          void message.success(t('created', { fileCode }));
          void navigate(`/console/children/${id}`);
        },
      },
    );
  };
  return { save, missing: tried ? missing : [], busy: create.isPending, problem: create.error };
};

/** Who works in one community only need not choose it. */
const useOnlyCommunity = (typed: NewChildDraft, change: (patch: Partial<NewChildDraft>) => void) => {
  const communities = communitiesOf(useReach());
  const only = communities.length === 1 ? communities[0]?.id : undefined;
  useEffect(() => {
    if (only !== undefined && typed.areaId === undefined) change({ areaId: only });
  }, [only, typed.areaId, change]);
};

const SiblingNotice = ({ id }: { id: string }) => {
  const t = useNewChildWords();
  const sibling = useGet<typeof childrenContract.file>('GET /api/children/{id}', { params: { id } });
  return sibling.data ? <Alert type="info" showIcon title={t('sibling', { name: sibling.data.name, fileCode: sibling.data.fileCode })} /> : null;
};
