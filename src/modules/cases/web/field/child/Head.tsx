import type { File } from '../../../../children/web/field/queries.ts';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { Badge } from '../../../../../web/ui/Badge.tsx';
import { RiskBadge } from '../RiskBadge.tsx';
import { useChildWords } from './words.ts';

export const Head = ({ file }: { file: File }) => {
  const t = useChildWords();
  const terms = useTerms();
  const facts = [
    file.age !== null && terms('dates.age', { count: file.age }),
    file.sex !== 'unknown' && terms(`sex.${file.sex}`),
    file.areaPath.split(' ').at(-1),
    file.school,
    file.grade,
  ];
  return (
    <div className="child-head">
      <p>{facts.filter(Boolean).join(' · ')}</p>
      <p className="child-badges">
        <RiskBadge ordinal={file.risk?.ordinal ?? null} schemeId={file.risk?.schemeId} />
        {file.status === 'closed' && <Badge>{terms('fileStatus.closed')}</Badge>}
        {file.categories
          .filter((category) => category.toOn === null)
          .map((category) => (
            <Badge key={category.id}>{terms(`category.${category.category}`)}</Badge>
          ))}
      </p>
      <p className="tx-small">
        {t('fileCode', { code: file.fileCode })} · {t('owner', { name: file.owner.name })}
      </p>
    </div>
  );
};
