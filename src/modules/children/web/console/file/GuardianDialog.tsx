import { Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { Conflict, useNewest, useRefresh } from '../../../../../web/console/Conflict.tsx';
import { FormDialog } from '../../../../../web/console/FormDialog.tsx';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { useSend } from '../../../../../web/queries.tsx';
import type { childrenContract } from '../../../contract.ts';
import { Field } from '../../../../../web/ui/Field.tsx';
import { guardianKinds, labourCapacities } from '../new-child/codes.ts';
import { bodyOfGuardian, differencesOf, typedOfGuardian } from './guardian-changes.ts';
import { useSaved } from './saved.ts';
import { fileChanges, type GuardianView } from './use-file.ts';
import { useFileWords } from './words.ts';

type GuardianDialogProps = { childId: string; guardian?: GuardianView; place: number; onClose(): void };
const nobody = { version: 0 } as GuardianView;

/** Adds one, or corrects one; a masked name or phone left empty stays as it is. */
export const GuardianDialog = ({ childId, guardian, place, onClose }: GuardianDialogProps) => {
  const t = useFileWords();
  const terms = useTerms();
  const { base, moved, accept } = useNewest(guardian ?? nobody);
  const [typed, setTyped] = useState(typedOfGuardian(guardian, place));
  const [tried, setTried] = useState(false);
  const saved = useSaved(onClose);
  const refresh = useRefresh('GET /api/children/{id}');
  const add = useSend<typeof childrenContract.addGuardian>('POST /api/children/{id}/guardians', fileChanges);
  const change = useSend<typeof childrenContract.changeGuardian>('PATCH /api/children/{id}/guardians/{subId}', fileChanges);
  const problem = change.error ?? add.error;
  const patch = (more: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...more }));
  const missing = { relation: typed.relation.trim() === '', name: !guardian && typed.name.trim() === '' };
  const save = (version: number) => {
    setTried(true);
    if (missing.relation || missing.name) return;
    const body = bodyOfGuardian(typed);
    if (!guardian) return add.mutate({ params: { id: childId }, body: { ...body, name: typed.name.trim() } }, { onSuccess: saved });
    change.mutate(
      { params: { id: childId, subId: guardian.id }, body: { ...body, version } },
      { onSuccess: saved, onError: ({ code }) => code === 'request.stale' && refresh() },
    );
  };
  const error = (key: 'relation' | 'name') => (tried && missing[key] ? t('needed') : problem?.field(key));
  return (
    <FormDialog
      title={t(guardian ? 'editGuardian' : 'addGuardian')}
      save={t('save')}
      busy={add.isPending || change.isPending}
      problem={problem?.code === 'request.stale' ? null : problem}
      blocked={moved}
      onSave={() => save(base.version)}
      onClose={onClose}
    >
      {moved && guardian && (
        <Conflict
          differences={differencesOf(base, guardian, typed, t, terms)}
          onKeepMine={() => save(guardian.version)}
          onDropMine={() => (accept(), setTyped(typedOfGuardian(guardian, place)))}
        />
      )}
      <div className="console-grid">
        <Field label={t('capacity')}>
          {(wiring) => (
            <Select
              {...wiring}
              value={typed.kind}
              options={guardianKinds.map((code) => ({ value: code, label: terms(`guardianKind.${code}`) }))}
              onChange={(kind) => patch({ kind })}
            />
          )}
        </Field>
        <Field label={t('relation')} error={error('relation')}>
          {(wiring) => <Input {...wiring} maxLength={20} value={typed.relation} onChange={(event) => patch({ relation: event.target.value })} />}
        </Field>
        <Field label={t('guardianName')} hint={guardian && t('keepEmpty', { value: guardian.name })} error={error('name')}>
          {(wiring) => <Input {...wiring} autoComplete="off" maxLength={60} value={typed.name} onChange={(event) => patch({ name: event.target.value })} />}
        </Field>
        <Field
          label={t('phone')}
          optional={!guardian}
          hint={guardian && t('keepEmpty', { value: guardian.phone ?? t('unknown') })}
          error={problem?.field('phone')}
        >
          {(wiring) => (
            <Input {...wiring} type="tel" autoComplete="off" maxLength={40} value={typed.phone} onChange={(event) => patch({ phone: event.target.value })} />
          )}
        </Field>
        <Field label={t('labour')} optional>
          {(wiring) => (
            <Select
              {...wiring}
              placeholder={t('choose')}
              value={typed.labourCapacity ?? null}
              options={labourCapacities.map((code) => ({ value: code, label: terms(`labourCapacity.${code}`) }))}
              onChange={(code) => patch({ labourCapacity: code ?? undefined })}
            />
          )}
        </Field>
        <Field label={t('callOrder')}>
          {(wiring) => <InputNumber {...wiring} min={1} max={20} value={typed.callOrder} onChange={(callOrder) => patch({ callOrder: callOrder ?? 1 })} />}
        </Field>
      </div>
    </FormDialog>
  );
};
