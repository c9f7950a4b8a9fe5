import { Input, Radio } from 'antd';
import { useState } from 'react';
import { PersonSelect } from '../../../../accounts/web/PersonSelect.tsx';
import { owningRoles } from '../../../../accounts/rules.ts';
import { Conflict, useNewest, useRefresh, type Difference } from '../../../../../web/console/Conflict.tsx';
import { FormDialog } from '../../../../../web/console/FormDialog.tsx';
import { useDates } from '../../../../../web/i18n/dates.ts';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { useSend } from '../../../../../web/queries.tsx';
import { Field } from '../../../../../web/ui/Field.tsx';
import type { File } from '../../../../children/web/console/file/use-file.ts';
import type { casesContract } from '../../../contract.ts';
import { lineMayBecome } from '../../../rules.ts';
import { lineStates } from '../../field/codes.ts';
import { useSaved } from './saved.ts';
import { workChanges, type LineView } from './use-work.ts';
import { useChildWords } from './words.ts';

const next = (from: LineView['state']) => lineStates.filter((to) => lineMayBecome(from, to));

/** A line that is done can only be taken up again. */
const typedOf = ({ state, stateNote, dueOn, responsibleId }: LineView) => ({
  state: lineMayBecome(state, state) ? state : (next(state)[0] ?? state),
  note: stateNote ?? '',
  dueOn,
  responsibleId: responsibleId as string | undefined,
});
type Typed = ReturnType<typeof typedOf>;

/** Says how far a line is; a newer word on it by somebody else is shown first. */
export const LineDialog = ({ file, line, onClose }: { file: File; line: LineView; onClose(): void }) => {
  const t = useChildWords();
  const terms = useTerms();
  const { base, moved, accept } = useNewest(line);
  const [typed, setTyped] = useState(typedOf(line));
  const saved = useSaved(onClose);
  const refresh = useRefresh('GET /api/children');
  const send = useSend<typeof casesContract.changeLine>('PATCH /api/plan-lines/{id}', workChanges);
  const change = (patch: Partial<Typed>) => setTyped((before) => ({ ...before, ...patch }));
  const differences = useDifferences(base, line, typed);
  const save = (version: number) => {
    const { state, note, dueOn, responsibleId } = typed;
    const more = {
      ...(note.trim() === '' ? {} : { note: note.trim() }),
      ...(dueOn === '' ? {} : { dueOn }),
      ...(responsibleId === undefined ? {} : { responsibleId }),
    };
    send.mutate(
      { params: { id: line.id }, body: { version, state, ...more } },
      { onSuccess: () => saved(t('plan.progressSaved')), onError: ({ code }) => code === 'request.stale' && refresh() },
    );
  };
  return (
    <FormDialog
      title={t('plan.progress')}
      save={t('save')}
      busy={send.isPending}
      problem={send.error?.code === 'request.stale' ? null : send.error}
      blocked={moved}
      onSave={() => save(base.version)}
      onClose={onClose}
    >
      <p>{line.measure}</p>
      {moved && (
        <Conflict differences={differences} onKeepMine={() => save(line.version)} onDropMine={() => (accept(), send.reset(), setTyped(typedOf(line)))} />
      )}
      <fieldset className="tx-field">
        <legend className="tx-label">{t('plan.state')}</legend>
        <Radio.Group
          value={typed.state}
          options={next(line.state).map((code) => ({ value: code, label: terms(`lineState.${code}`) }))}
          onChange={(event) => change({ state: event.target.value as Typed['state'] })}
        />
      </fieldset>
      <Field label={t('plan.stateNote')} optional>
        {(wiring) => (
          <Input.TextArea {...wiring} autoSize={{ minRows: 2 }} maxLength={300} value={typed.note} onChange={(event) => change({ note: event.target.value })} />
        )}
      </Field>
      <div className="console-grid">
        <Field label={t('plan.dueOn')}>
          {(wiring) => <Input {...wiring} type="date" value={typed.dueOn} onChange={(event) => change({ dueOn: event.target.value })} />}
        </Field>
        <Field label={t('plan.responsible')} hint={t('plan.nowBy', { name: line.responsible })}>
          {(wiring) => (
            <PersonSelect
              wiring={wiring}
              placeholder={t('plan.byOwner', { name: file.owner.name })}
              value={typed.responsibleId === line.responsibleId ? undefined : typed.responsibleId}
              roles={owningRoles}
              onChange={(responsibleId) => change({ responsibleId: responsibleId ?? line.responsibleId })}
            />
          )}
        </Field>
      </div>
    </FormDialog>
  );
};

const useDifferences = (base: LineView, newest: LineView, typed: Typed): Difference[] => {
  const t = useChildWords();
  const terms = useTerms();
  const dates = useDates();
  return [
    ...(base.state === newest.state ? [] : [{ label: t('plan.state'), mine: terms(`lineState.${typed.state}`), newest: terms(`lineState.${newest.state}`) }]),
    ...(base.stateNote === newest.stateNote ? [] : [{ label: t('plan.stateNote'), mine: typed.note, newest: newest.stateNote ?? '' }]),
    ...(base.dueOn === newest.dueOn ? [] : [{ label: t('plan.dueOn'), mine: dates.date(typed.dueOn), newest: dates.date(newest.dueOn) }]),
    ...(base.responsibleId === newest.responsibleId ? [] : [{ label: t('plan.responsible'), mine: '', newest: newest.responsible }]),
  ];
};
