import { useState } from 'react';
import { Conflict, useNewest, useRefresh, type Difference } from '../../../../../web/console/Conflict.tsx';
import { FormDialog } from '../../../../../web/console/FormDialog.tsx';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { useSend } from '../../../../../web/queries.tsx';
import type { childrenContract } from '../../../contract.ts';
import { changesOf, contested, typedOf, type BasicsTyped } from './basics-changes.ts';
import { BasicsFields } from './BasicsFields.tsx';
import { useSaved } from './saved.ts';
import { fileChanges, type File } from './use-file.ts';
import { useFileWords } from './words.ts';

/** Corrects a file. Somebody else's newer version is shown beside what was typed before anything is overwritten. */
export const EditBasics = ({ file, onClose }: { file: File; onClose(): void }) => {
  const t = useFileWords();
  const { base, moved, accept } = useNewest(file);
  const [typed, setTyped] = useState(typedOf(file));
  const saved = useSaved(onClose);
  const refresh = useRefresh('GET /api/children/{id}');
  const change = useSend<typeof childrenContract.change>('PATCH /api/children/{id}', fileChanges);
  const stale = change.error?.code === 'request.stale';
  const save = (version: number) => {
    const changes = changesOf(base, typed);
    if (Object.keys(changes).length === 0) return onClose();
    change.mutate(
      { params: { id: file.id }, body: { ...changes, version } },
      { onSuccess: saved, onError: ({ code }) => code === 'request.stale' && refresh() },
    );
  };
  const differences = useDifferences(base, file, typed);
  const dropMine = () => {
    accept();
    change.reset();
    setTyped(typedOf(file));
  };
  return (
    <FormDialog
      title={t('editBasics')}
      save={t('save')}
      wide
      busy={change.isPending}
      problem={stale ? null : change.error}
      blocked={moved}
      onSave={() => save(base.version)}
      onClose={onClose}
    >
      {moved && <Conflict differences={differences} onKeepMine={() => save(file.version)} onDropMine={dropMine} />}
      <BasicsFields base={base} typed={typed} problem={change.error} change={(patch) => setTyped((before) => ({ ...before, ...patch }))} />
    </FormDialog>
  );
};

const useDifferences = (base: File, newest: File, typed: BasicsTyped): Difference[] => {
  const t = useFileWords();
  const terms = useTerms();
  const say = (key: keyof BasicsTyped, value: string | null): string => {
    if (!value) return t('unknown');
    if (key === 'sex') return terms(`sex.${value as File['sex']}`);
    if (key === 'incomeStatus') return terms(`incomeStatus.${value as NonNullable<File['incomeStatus']>}`);
    if (key === 'areaId') return value === newest.areaId ? newest.areaPath : value === base.areaId ? base.areaPath : t('otherCommunity');
    return value;
  };
  return contested(base, newest, typed).map((key) => ({ label: t(`field.${key}`), mine: say(key, typed[key]), newest: say(key, newest[key]) }));
};
