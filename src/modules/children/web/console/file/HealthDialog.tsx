import { Input, Select } from 'antd';
import { useState } from 'react';
import { FormDialog } from '../../../../../web/console/FormDialog.tsx';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { useSend } from '../../../../../web/queries.tsx';
import { Field } from '../../../../../web/ui/Field.tsx';
import type { childrenContract } from '../../../contract.ts';
import { healthKinds } from '../new-child/codes.ts';
import { useSaved } from './saved.ts';
import { fileChanges } from './use-file.ts';
import { useFileWords } from './words.ts';

export const HealthDialog = ({ childId, onClose }: { childId: string; onClose(): void }) => {
  const t = useFileWords();
  const terms = useTerms();
  const [kind, setKind] = useState<(typeof healthKinds)[number]>('diagnosis');
  const [text, setText] = useState('');
  const [fromOn, setFromOn] = useState('');
  const [tried, setTried] = useState(false);
  const saved = useSaved(onClose);
  const add = useSend<typeof childrenContract.addHealthFact>('POST /api/children/{id}/health', fileChanges);
  const save = () => {
    setTried(true);
    if (text.trim() !== '') add.mutate({ params: { id: childId }, body: { kind, text: text.trim(), ...(fromOn ? { fromOn } : {}) } }, { onSuccess: saved });
  };
  return (
    <FormDialog title={t('addHealth')} save={t('save')} busy={add.isPending} problem={add.error} onSave={save} onClose={onClose}>
      <p className="tx-soft">{t('healthWhat')}</p>
      <div className="console-grid">
        <Field label={t('healthKind')}>
          {(wiring) => (
            <Select {...wiring} value={kind} options={healthKinds.map((code) => ({ value: code, label: terms(`healthKind.${code}`) }))} onChange={setKind} />
          )}
        </Field>
        <Field label={t('fromOn')} optional>
          {(wiring) => <Input {...wiring} type="date" value={fromOn} onChange={(event) => setFromOn(event.target.value)} />}
        </Field>
      </div>
      <Field label={t('content')} error={tried && text.trim() === '' ? t('needed') : undefined}>
        {(wiring) => <Input.TextArea {...wiring} rows={3} maxLength={500} value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
    </FormDialog>
  );
};
