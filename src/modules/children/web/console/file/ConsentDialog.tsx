import { Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { FormDialog } from '../../../../../web/console/FormDialog.tsx';
import { today } from '../../../../../web/i18n/dates.ts';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { useSend } from '../../../../../web/queries.tsx';
import { Field } from '../../../../../web/ui/Field.tsx';
import type { childrenContract } from '../../../contract.ts';
import { usePurposeName, usePurposes } from './purposes.ts';
import { useSaved } from './saved.ts';
import { fileChanges, type ConsentView, type File } from './use-file.ts';
import { useFileWords } from './words.ts';

type Typed = {
  purpose: string | undefined;
  answer: ConsentView['answer'] | undefined;
  guardianId: string | undefined;
  childAssent: NonNullable<ConsentView['childAssent']>;
  method: ConsentView['method'];
  answeredOn: string;
};

/** What was answered, by whom, how and when; the text they were told stands above. */
export const ConsentDialog = ({ file, purpose, onClose }: { file: File; purpose: string | undefined; onClose(): void }) => {
  const t = useFileWords();
  const [typed, setTyped] = useState<Typed>({
    purpose,
    answer: undefined,
    guardianId: undefined,
    childAssent: 'notAsked',
    method: 'paper',
    answeredOn: today(),
  });
  const [tried, setTried] = useState(false);
  const saved = useSaved(onClose);
  const record = useSend<typeof childrenContract.recordConsent>('POST /api/children/{id}/consents', fileChanges);
  const save = () => {
    setTried(true);
    const { purpose: code, answer, guardianId, ...rest } = typed;
    if (code === undefined || answer === undefined || typed.answeredOn === '') return;
    record.mutate({ params: { id: file.id }, body: { purpose: code, answer, ...(guardianId ? { guardianId } : {}), ...rest } }, { onSuccess: saved });
  };
  return (
    <FormDialog title={t('recordConsent')} save={t('save')} busy={record.isPending} problem={record.error} onSave={save} onClose={onClose}>
      <ConsentFields file={file} typed={typed} tried={tried} change={(patch) => setTyped((before) => ({ ...before, ...patch }))} />
    </FormDialog>
  );
};

type FieldsProps = { file: File; typed: Typed; tried: boolean; change(patch: Partial<Typed>): void };

const ConsentFields = ({ file, typed, tried, change }: FieldsProps) => {
  const t = useFileWords();
  const terms = useTerms();
  const nameOf = usePurposeName();
  const purposes = usePurposes().filter(({ legalBasis }) => legalBasis === 'consent');
  const text = purposes.find(({ code }) => code === typed.purpose)?.text;
  const choice = <K extends 'answer' | 'childAssent' | 'method'>(key: K, label: string, options: { value: Typed[K]; label: string }[], error?: string) => (
    <fieldset className="tx-field">
      <legend className="tx-label">{label}</legend>
      <Radio.Group
        value={typed[key]}
        options={options as { value: string; label: string }[]}
        onChange={(event) => change({ [key]: event.target.value as Typed[K] })}
      />
      {error && <span className="tx-error">{error}</span>}
    </fieldset>
  );
  const answers = (['given', 'refused'] as const).map((code) => ({ value: code, label: terms(`answer.${code}`) }));
  return (
    <>
      <Field label={t('purposeLabel')} hint={text} error={tried && typed.purpose === undefined ? t('needed') : undefined}>
        {(wiring) => (
          <Select
            {...wiring}
            placeholder={t('choose')}
            value={typed.purpose ?? null}
            options={purposes.map(({ code }) => ({ value: code, label: nameOf(code) }))}
            onChange={(code: string | null) => change({ purpose: code ?? undefined })}
          />
        )}
      </Field>
      {choice('answer', t('guardianAnswer'), answers, tried && typed.answer === undefined ? t('needed') : undefined)}
      <Field label={t('answeredBy')} optional>
        {(wiring) => (
          <Select
            {...wiring}
            allowClear
            placeholder={t('choose')}
            value={typed.guardianId ?? null}
            options={file.guardians
              .filter(({ toOn, blocked }) => toOn === null && !blocked)
              .map(({ id, name, relation }) => ({ value: id, label: `${name} ${relation}` }))}
            onChange={(id: string | null | undefined) => change({ guardianId: id ?? undefined })}
          />
        )}
      </Field>
      {choice(
        'childAssent',
        t('childAnswer'),
        (['given', 'refused', 'notAsked'] as const).map((code) => ({ value: code, label: terms(`answer.${code}`) })),
      )}
      {choice(
        'method',
        t('method'),
        (['paper', 'spoken', 'online'] as const).map((code) => ({ value: code, label: terms(`consentMethod.${code}`) })),
      )}
      <Field label={t('answeredOn')}>
        {(wiring) => <Input {...wiring} type="date" max={today()} value={typed.answeredOn} onChange={(event) => change({ answeredOn: event.target.value })} />}
      </Field>
    </>
  );
};
