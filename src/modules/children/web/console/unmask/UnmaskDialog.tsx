import { Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import { asProblem, call, type ApiProblem, type ReplyOf } from '../../../../../web/api.ts';
import { FormDialog } from '../../../../../web/console/FormDialog.tsx';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { Field } from '../../../../../web/ui/Field.tsx';
import type { childrenContract, unmaskPurposes } from '../../../contract.ts';
import type { UnmaskField } from './unmasked.tsx';
import { useUnmaskWords } from './words.ts';

type Purpose = (typeof unmaskPurposes)[number];
const fieldCodes = ['name', 'identityNumber', 'phones', 'address', 'health', 'notes'] as const satisfies readonly UnmaskField[];
const purposeCodes = ['visit', 'contactFamily', 'application', 'referral', 'emergency', 'correction', 'other'] as const satisfies readonly Purpose[];

type UnmaskDialogProps = { childId: string; asked: readonly UnmaskField[]; onShown(shown: ReplyOf<typeof childrenContract.unmask>): void; onClose(): void };

/** What, for what purpose and why. Sent without the query library, which would keep the answer. */
export const UnmaskDialog = ({ childId, asked, onShown, onClose }: UnmaskDialogProps) => {
  const t = useUnmaskWords();
  const terms = useTerms();
  const [fields, setFields] = useState<readonly UnmaskField[]>(asked);
  const [purpose, setPurpose] = useState<Purpose>();
  const [reason, setReason] = useState('');
  const { send, busy, problem, tried } = useUnmask(childId, onShown);
  const missing = { fields: fields.length === 0, purpose: purpose === undefined, reason: reason.trim() === '' };
  const error = (what: keyof typeof missing) => (tried && missing[what] ? t(`missing.${what}`) : undefined);
  const save = () => send(fields, purpose, reason.trim());
  return (
    <FormDialog title={t('title')} save={t('show')} busy={busy} problem={problem} onSave={save} onClose={onClose}>
      <p>{t('recorded')}</p>
      <fieldset className="tx-field">
        <legend className="tx-label">{t('fields')}</legend>
        <Checkbox.Group
          value={[...fields]}
          options={fieldCodes.map((code) => ({ value: code, label: terms(`unmaskField.${code}`) }))}
          onChange={(next) => setFields(next)}
        />
        {error('fields') && <span className="tx-error">{error('fields')}</span>}
      </fieldset>
      <Field label={t('purpose')} error={error('purpose')}>
        {(wiring) => (
          <Select
            {...wiring}
            placeholder={t('choose')}
            value={purpose ?? null}
            options={purposeCodes.map((code) => ({ value: code, label: terms(`unmaskPurpose.${code}`) }))}
            onChange={(code) => setPurpose(code ?? undefined)}
          />
        )}
      </Field>
      <Field label={t('reason')} hint={t('reasonHint')} error={error('reason')}>
        {(wiring) => <Input {...wiring} maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
    </FormDialog>
  );
};

const useUnmask = (childId: string, onShown: UnmaskDialogProps['onShown']) => {
  const [state, setState] = useState<{ busy: boolean; tried: boolean; problem: ApiProblem | null }>({ busy: false, tried: false, problem: null });
  const send = (fields: readonly UnmaskField[], purpose: Purpose | undefined, reason: string) => {
    const complete = fields.length > 0 && purpose !== undefined && reason !== '';
    setState({ busy: complete, tried: true, problem: null });
    if (!complete) return;
    call<typeof childrenContract.unmask>('POST /api/children/{id}/unmask', { params: { id: childId }, body: { fields: [...fields], purpose, reason } })
      .then(onShown)
      .catch((error: unknown) => setState({ busy: false, tried: true, problem: asProblem(error) }));
  };
  return { send, ...state };
};
