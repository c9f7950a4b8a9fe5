import { Alert, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { Conflict, useNewest, useRefresh } from '../../../../../web/console/Conflict.tsx';
import { FormDialog } from '../../../../../web/console/FormDialog.tsx';
import { useDraft, type Draft } from '../../../../../web/drafts.ts';
import { today } from '../../../../../web/i18n/dates.ts';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { useSend } from '../../../../../web/queries.tsx';
import { Field } from '../../../../../web/ui/Field.tsx';
import type { File } from '../../../../children/web/console/file/use-file.ts';
import type { casesContract } from '../../../contract.ts';
import { GRAVEST, openLineStates } from '../../../rules.ts';
import { closureReasons } from '../../field/codes.ts';
import { closureBody, emptyClosure, missingInClosure, type ClosureDraft, type ClosureMissing } from './closure-draft.ts';
import { useSaved } from './saved.ts';
import { workChanges, type CaseView, type PlanView } from './use-work.ts';
import { useChildWords } from './words.ts';

type ClosureDialogProps = { file: File; episode: CaseView; plan: PlanView | null; onClose(): void };

/** Asks to close; somebody else decides. */
export const ClosureDialog = ({ file, episode, plan, onClose }: ClosureDialogProps) => {
  const t = useChildWords();
  const draft = useDraft<ClosureDraft>(`closure:${episode.id}`, emptyClosure);
  const { base, moved, accept } = useNewest(episode);
  const [tried, setTried] = useState(false);
  const saved = useSaved(onClose);
  const refresh = useRefresh('GET /api/children');
  const ask = useSend<typeof casesContract.requestClosure>('POST /api/cases/{id}/closure', workChanges);
  const missing = missingInClosure(draft.value);
  const save = (version: number) => {
    setTried(true);
    if (missing.length > 0) return;
    ask.mutate(
      { params: { id: episode.id }, body: closureBody(draft.value, version) },
      { onSuccess: () => (draft.clear(), saved(t('closure.asked'))), onError: ({ code }) => code === 'request.stale' && refresh() },
    );
  };
  const openLines = plan?.lines.filter(({ state }) => openLineStates.includes(state)).length ?? 0;
  return (
    <FormDialog
      title={t('deed.requestClosure')}
      save={t('closure.ask')}
      busy={ask.isPending}
      problem={ask.error?.code === 'request.stale' ? null : ask.error}
      blocked={moved || !draft.ready}
      onSave={() => save(base.version)}
      onClose={onClose}
    >
      {moved && <Conflict differences={[]} onKeepMine={() => (accept(), save(episode.version))} onDropMine={onClose} />}
      {file.risk?.ordinal === GRAVEST && <Alert type="warning" showIcon title={t('closure.gravest')} />}
      {openLines > 0 && <Alert type="warning" showIcon title={t('closure.openLines', { count: openLines })} />}
      <ClosureFields draft={draft} missing={tried ? missing : []} />
    </FormDialog>
  );
};

const ClosureFields = ({ draft: { value, change }, missing }: { draft: Draft<ClosureDraft>; missing: readonly ClosureMissing[] }) => {
  const t = useChildWords();
  const terms = useTerms();
  const error = (key: ClosureMissing) => (missing.includes(key) ? t('needed') : undefined);
  return (
    <>
      <Field label={t('closure.reason')} error={error('reason')}>
        {(wiring) => (
          <Select
            {...wiring}
            placeholder={t('choose')}
            value={value.reason ?? null}
            options={closureReasons.map((code) => ({ value: code, label: terms(`closureReason.${code}`) }))}
            onChange={(reason) => change({ reason: reason ?? undefined })}
          />
        )}
      </Field>
      <Field label={t('closure.evaluation')} hint={t('closure.evaluationHint')} error={error('evaluation')}>
        {(wiring) => (
          <Input.TextArea
            {...wiring}
            autoSize={{ minRows: 3 }}
            maxLength={1000}
            value={value.evaluation}
            onChange={(event) => change({ evaluation: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('closure.remainingNeeds')} optional>
        {(wiring) => (
          <Input.TextArea
            {...wiring}
            autoSize={{ minRows: 2 }}
            maxLength={500}
            value={value.remainingNeeds}
            onChange={(event) => change({ remainingNeeds: event.target.value })}
          />
        )}
      </Field>
      <fieldset className="tx-field">
        <legend className="tx-label">{t('closure.followUp')}</legend>
        <Radio.Group
          value={value.followUp}
          options={[
            { value: true, label: t('closure.withFollowUp') },
            { value: false, label: t('closure.noFollowUp') },
          ]}
          onChange={(event) => change({ followUp: event.target.value as boolean })}
        />
      </fieldset>
      {value.followUp ? (
        <Field label={t('closure.followUpOn')} error={error('followUpOn')}>
          {(wiring) => (
            <Input
              {...wiring}
              type="date"
              className="child-date"
              min={today()}
              value={value.followUpOn}
              onChange={(event) => change({ followUpOn: event.target.value })}
            />
          )}
        </Field>
      ) : (
        <Field label={t('closure.noFollowUpReason')} error={error('noFollowUpReason')}>
          {(wiring) => (
            <Input {...wiring} maxLength={200} value={value.noFollowUpReason} onChange={(event) => change({ noFollowUpReason: event.target.value })} />
          )}
        </Field>
      )}
    </>
  );
};
