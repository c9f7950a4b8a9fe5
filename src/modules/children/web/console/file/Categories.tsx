import { Button } from 'antd';
import { useState } from 'react';
import { Panel } from '../../../../../web/console/Panel.tsx';
import { useDates } from '../../../../../web/i18n/dates.ts';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { AddCategoryDialog } from './AddCategoryDialog.tsx';
import { EndCategoryDialog } from './EndCategoryDialog.tsx';
import { useMayEdit, type CategoryView, type File } from './use-file.ts';
import { useFileWords } from './words.ts';

/** Present categories first; those that have ended stay with their dates. */
export const Categories = ({ file }: { file: File }) => {
  const t = useFileWords();
  const [doing, setDoing] = useState<'add' | CategoryView>();
  const close = () => setDoing(undefined);
  const ordered = [...file.categories.filter(({ toOn }) => toOn === null), ...file.categories.filter(({ toOn }) => toOn !== null)];
  return (
    <Panel title={t('categories')} actions={useMayEdit() && <Button onClick={() => setDoing('add')}>{t('add')}</Button>}>
      {ordered.length === 0 && <p className="tx-soft">{t('noCategories')}</p>}
      <ul className="file-list">
        {ordered.map((category) => (
          <CategoryLine key={category.id} category={category} onEnd={() => setDoing(category)} />
        ))}
      </ul>
      {doing === 'add' && <AddCategoryDialog childId={file.id} onClose={close} />}
      {doing !== undefined && doing !== 'add' && <EndCategoryDialog childId={file.id} category={doing} onClose={close} />}
    </Panel>
  );
};

const CategoryLine = ({ category, onEnd }: { category: CategoryView; onEnd(): void }) => {
  const t = useFileWords();
  const terms = useTerms();
  const dates = useDates();
  const mayEdit = useMayEdit();
  const name = terms(`category.${category.category}`);
  const when =
    category.toOn === null
      ? t('from', { date: dates.date(category.fromOn) })
      : t('fromTo', { from: dates.date(category.fromOn), to: dates.date(category.toOn) });
  return (
    <li className={category.toOn === null ? 'file-line' : 'file-line file-ended'}>
      <span>
        <strong>{name}</strong> <span className="tx-soft">{[when, category.source, category.basis, category.decidedBy].filter(Boolean).join(' · ')}</span>
      </span>
      {mayEdit && category.toOn === null && (
        <Button type="link" size="small" className="tx-no-print" aria-label={t('of', { action: t('end'), name })} onClick={onEnd}>
          {t('end')}
        </Button>
      )}
    </li>
  );
};
