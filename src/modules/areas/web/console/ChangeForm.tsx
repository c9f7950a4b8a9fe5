import { App } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { FormDialog } from '../../../../web/console/FormDialog.tsx';
import { today } from '../../../../web/i18n/dates.ts';
import { useSend } from '../../../../web/queries.tsx';
import { DateInput, Field, TextInput } from '../../../../web/ui/Field.tsx';
import { AreaSelect } from '../AreaSelect.tsx';
import type { AreaChange, AreaDetail, areasContract, NewAreaChange } from '../../contract.ts';
import { useAreaWords } from './words.ts';

export type Kind = AreaChange['kind'];
type Values = { name: string; intoAreaId: string | undefined; effectiveOn: string; documentNo: string; code: string; codeSource: string };

/** The level on which a moved area may hang. */
const above = { city: undefined, district: 'city', street: 'district', community: 'street' } as const;

export const ChangeForm = ({ area, kind, onClose }: { area: AreaDetail; kind: Kind; onClose(): void }) => {
  const t = useAreaWords();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [values, setValues] = useState<Values>({
    name: kind === 'renamed' ? area.name : '',
    intoAreaId: undefined,
    effectiveOn: today(),
    documentNo: '',
    code: '',
    codeSource: '',
  });
  const [tried, setTried] = useState(false);
  const send = useSend<typeof areasContract.change>('POST /api/areas/changes', { changes: ['GET /api/areas'] });
  const change = (patch: Partial<Values>) => setValues((before) => ({ ...before, ...patch }));
  const asksName = kind === 'renamed' || kind === 'created';
  const asksArea = kind === 'merged' || kind === 'moved';
  const missing = {
    name: asksName && values.name.trim().length < 2,
    into: asksArea && values.intoAreaId === undefined,
    code: values.code !== '' && values.codeSource.trim().length < 2,
  };
  const onSuccess = ({ area: changed }: { area: { id: string } }) => {
    void message.success(t('form.saved'));
    onClose();
    if (kind === 'merged' || kind === 'moved') void navigate(`/console/areas?area=${changed.id}`);
  };
  const save = () => {
    setTried(true);
    if (!Object.values(missing).some(Boolean)) send.mutate({ body: bodyOf(area, kind, values) }, { onSuccess });
  };
  const problem = (key: keyof typeof missing) => (tried && missing[key] ? t('form.needed') : undefined);
  return (
    <FormDialog
      title={t(`actTitle.${kind}`, { area: area.name })}
      save={t('form.save')}
      busy={send.isPending}
      problem={send.error}
      danger={kind === 'ended'}
      onSave={save}
      onClose={onClose}
    >
      <p className="tx-soft">{t(`actWhat.${kind}`)}</p>
      {asksName && (
        <TextInput
          label={t(kind === 'renamed' ? 'form.newName' : 'form.name')}
          maxLength={60}
          value={values.name}
          error={problem('name')}
          onChange={(name) => change({ name })}
        />
      )}
      {asksArea && (
        <Field label={t(kind === 'merged' ? 'form.into' : 'form.parent')} error={problem('into')}>
          {(wiring) => (
            <AreaSelect
              wiring={wiring}
              level={kind === 'merged' ? area.level : above[area.level]}
              value={values.intoAreaId}
              onChange={(intoAreaId) => change({ intoAreaId })}
            />
          )}
        </Field>
      )}
      {kind === 'created' && (
        <>
          <TextInput
            label={t('form.code')}
            hint={t('form.codeHint')}
            optional
            inputMode="numeric"
            maxLength={12}
            value={values.code}
            onChange={(code) => change({ code })}
          />
          {values.code !== '' && (
            <TextInput
              label={t('form.codeSource')}
              maxLength={100}
              value={values.codeSource}
              error={problem('code')}
              onChange={(codeSource) => change({ codeSource })}
            />
          )}
        </>
      )}
      <DateInput
        label={t('form.effectiveOn')}
        hint={t('form.effectiveHint')}
        max={today()}
        value={values.effectiveOn}
        onChange={(effectiveOn) => change({ effectiveOn })}
      />
      <TextInput label={t('form.documentNo')} optional maxLength={100} value={values.documentNo} onChange={(documentNo) => change({ documentNo })} />
    </FormDialog>
  );
};

const bodyOf = (area: AreaDetail, kind: Kind, values: Values): NewAreaChange => {
  const dated = { effectiveOn: values.effectiveOn, documentNo: values.documentNo || undefined };
  const seen = { areaId: area.id, version: area.version };
  if (kind === 'renamed') return { kind, ...seen, name: values.name, ...dated };
  if (kind === 'created')
    return { kind, parentId: area.id, name: values.name, ...(values.code ? { code: { code: values.code, source: values.codeSource } } : {}), ...dated };
  if (kind === 'ended') return { kind, ...seen, ...dated };
  return { kind, ...seen, intoAreaId: values.intoAreaId ?? '', ...dated };
};
