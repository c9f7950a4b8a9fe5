import { App } from 'antd';
import { useState } from 'react';
import { AreaSelect } from '../../../areas/web/AreaSelect.tsx';
import { FormDialog } from '../../../../web/console/FormDialog.tsx';
import { useTerms } from '../../../../web/i18n/terms.ts';
import { useSend } from '../../../../web/queries.tsx';
import { useSession } from '../../../../web/session.tsx';
import { Field, Select, TextInput } from '../../../../web/ui/Field.tsx';
import type { accountsContract, Organisation } from '../../contract.ts';
import { organisationKinds } from './kinds.ts';
import { useOrganisationWords } from './words.ts';

/** Enters an organisation, or corrects one. */
export const OrganisationForm = ({ organisation, onClose }: { organisation?: Organisation; onClose(): void }) => {
  const t = useOrganisationWords();
  const terms = useTerms();
  const { message } = App.useApp();
  const { post } = useSession();
  const [name, setName] = useState(organisation?.name ?? '');
  const [kind, setKind] = useState<Organisation['kind']>(organisation?.kind ?? 'residentsCommittee');
  const [areaId, setArea] = useState(organisation?.areaId ?? post?.areaId);
  const [tried, setTried] = useState(false);
  const changes = ['GET /api/organisations'];
  const create = useSend<typeof accountsContract.createOrganisation>('POST /api/organisations', { changes });
  const edit = useSend<typeof accountsContract.changeOrganisation>('PATCH /api/organisations/{id}', { changes });
  const onSuccess = () => {
    void message.success(t('form.saved'));
    onClose();
  };
  const save = () => {
    setTried(true);
    if (name.trim().length < 2 || areaId === undefined) return;
    if (organisation) edit.mutate({ params: { id: organisation.id }, body: { name, kind, version: organisation.version } }, { onSuccess });
    else create.mutate({ body: { name, kind, areaId } }, { onSuccess });
  };
  return (
    <FormDialog
      title={t(organisation ? 'form.editTitle' : 'form.createTitle')}
      save={t('form.save')}
      busy={create.isPending || edit.isPending}
      problem={create.error ?? edit.error}
      onSave={save}
      onClose={onClose}
    >
      <TextInput
        label={t('form.name')}
        maxLength={100}
        value={name}
        error={tried && name.trim().length < 2 ? t('form.needed') : undefined}
        onChange={setName}
      />
      <Select
        label={t('form.kind')}
        value={kind}
        options={organisationKinds.map((each) => ({ value: each, label: terms(`organisationKind.${each}`) }))}
        onChange={(next) => setKind(next as typeof kind)}
      />
      {!organisation && (
        <Field label={t('form.area')} error={tried && areaId === undefined ? t('form.needed') : undefined}>
          {(wiring) => <AreaSelect wiring={wiring} value={areaId} onChange={setArea} />}
        </Field>
      )}
    </FormDialog>
  );
};
