import { Button } from 'antd';
import { Panel } from '../../../../../web/console/Panel.tsx';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { useMayEdit, type File } from './use-file.ts';
import { useFileWords } from './words.ts';

export const Household = ({ file }: { file: File }) => {
  const t = useFileWords();
  const terms = useTerms();
  const add = useMayEdit() && <Button href={`/console/children/new?sibling=${file.id}`}>{t('addSibling')}</Button>;
  return (
    <Panel title={t('household')} actions={add}>
      {file.household.length === 0 && <p className="tx-soft">{t('noSiblings')}</p>}
      <ul className="file-list">
        {file.household.map((sibling) => (
          <li key={sibling.id}>
            <a href={`/console/children/${sibling.id}`}>{sibling.name}</a>{' '}
            <span className="tx-soft">
              {[sibling.age === null ? '' : terms('dates.age', { count: sibling.age }), sibling.fileCode].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
};
