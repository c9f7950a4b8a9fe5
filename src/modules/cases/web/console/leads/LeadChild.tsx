import { useTerms } from '../../../../../web/i18n/terms.ts';
import { Card, Facts } from '../../../../../web/ui/Blocks.tsx';
import type { Lead } from '../../../contract.ts';
import { useLeadWords } from './words.ts';

/** What the reporter said about the child. */
export const LeadChild = ({ lead: { child } }: { lead: Lead }) => {
  const t = useLeadWords();
  const facts = [
    child.name !== undefined && child.name !== '' && [t('lead.childName'), child.name],
    child.age && [t('lead.childAge'), child.age],
    child.about && [t('lead.childAbout'), child.about],
  ] as const;
  return (
    <Card title={t('lead.child')}>
      {facts.some(Boolean) ? (
        <Facts facts={facts.map((fact) => (fact ? (fact as [string, string]) : false))} />
      ) : (
        <p className="tx-soft">{t('lead.childUnknown')}</p>
      )}
    </Card>
  );
};

/** The file it is joined to, or the files that may be this child. */
export const LeadFile = ({ lead }: { lead: Lead }) => {
  const t = useLeadWords();
  if (lead.childFile)
    return (
      <Card title={t('lead.file')}>
        <p>
          <a href={`/console/children/${lead.childFile.id}`}>{lead.childFile.name}</a> <span className="tx-soft">{lead.childFile.fileCode}</span>
        </p>
      </Card>
    );
  if (lead.suggestions.length === 0) return null;
  return (
    <Card title={t('lead.suggestions')}>
      <ul className="lead-options">
        {lead.suggestions.map((file) => (
          <li key={file.id}>
            <a href={`/console/children/${file.id}`}>
              <SuggestionText file={file} />
            </a>{' '}
            <span className="tx-soft">{file.fileCode}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
};

export const SuggestionText = ({ file }: { file: Pick<Lead['suggestions'][number], 'name' | 'age' | 'community'> }) => {
  const t = useLeadWords();
  const terms = useTerms();
  return <>{t('lead.suggestion', { name: file.name, age: file.age === null ? '—' : terms('dates.age', { count: file.age }), community: file.community })}</>;
};
