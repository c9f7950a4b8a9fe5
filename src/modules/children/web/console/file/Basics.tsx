import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { Panel } from '../../../../../web/console/Panel.tsx';
import { useDates } from '../../../../../web/i18n/dates.ts';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { Facts } from '../../../../../web/ui/Blocks.tsx';
import { useUnmasked } from '../unmask/unmasked.tsx';
import { EditBasics } from './EditBasics.tsx';
import { useMayEdit, type File } from './use-file.ts';
import { useFileWords } from './words.ts';

export const Basics = ({ file }: { file: File }) => {
  const t = useFileWords();
  const [editing, setEditing] = useState(false);
  const mayEdit = useMayEdit();
  return (
    <Panel title={t('basics')} actions={mayEdit && <Button onClick={() => setEditing(true)}>{t('edit')}</Button>}>
      <Facts facts={useBasicFacts(file)} />
      {editing && <EditBasics file={file} onClose={() => setEditing(false)} />}
    </Panel>
  );
};

/** The paper's kind and number, the birthday and so on; masked ones in clear while they were asked for. */
export const useBasicFacts = (file: File): (readonly [ReactNode, ReactNode])[] => {
  const t = useFileWords();
  const terms = useTerms();
  const { shown } = useUnmasked();
  const known = (value: string | null | undefined): ReactNode => value || <span className="tx-soft">{t('unknown')}</span>;
  const paper = file.identityKind === null ? '' : terms(`identityKind.${file.identityKind}`);
  return [
    [t('sexAndBirth'), <Birth key="birth" file={file} />],
    [t('identity'), known([paper, shown.identityNumber ?? file.identityNumber].filter(Boolean).join(' '))],
    [t('ethnicGroup'), known(file.ethnicGroup)],
    [t('schooling'), known([file.school, file.grade].filter(Boolean).join(' · '))],
    [t('area'), file.areaPath],
    [t('address'), known(shown.address ?? file.address)],
    ...(shown.registeredAddress ? [[t('registeredAddress'), shown.registeredAddress] as const] : []),
    [t('income'), known(file.incomeStatus && terms(`incomeStatus.${file.incomeStatus}`))],
    [t('owner'), file.owner.name],
  ];
};

const Birth = ({ file }: { file: File }) => {
  const t = useFileWords();
  const terms = useTerms();
  const dates = useDates();
  const birth =
    file.birthDate === null
      ? t('noBirthDate')
      : file.birthPrecision === 'day' || file.birthPrecision === null
        ? dates.date(file.birthDate)
        : t('about', { date: dates.date(file.birthDate) });
  return <>{[terms(`sex.${file.sex}`), birth, file.age === null ? '' : terms('dates.age', { count: file.age })].filter(Boolean).join(' · ')}</>;
};
