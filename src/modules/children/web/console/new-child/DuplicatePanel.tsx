import { Alert, Checkbox } from 'antd';
import { useDates } from '../../../../../web/i18n/dates.ts';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { Badge } from '../../../../../web/ui/Badge.tsx';
import type { NewChildDraft } from './new-child-draft.ts';
import { isSame, isStrong, type Candidate, type Duplicates } from './use-duplicates.ts';
import { useNewChildWords } from './words.ts';

type DuplicatePanelProps = { typed: NewChildDraft; duplicates: Duplicates | undefined; compared: boolean; onCompared(compared: boolean): void };

/** Files that may be this child already, beside what is being typed. */
export const DuplicatePanel = ({ typed, duplicates, compared, onCompared }: DuplicatePanelProps) => {
  const t = useNewChildWords();
  const found = duplicates?.candidates ?? [];
  return (
    <aside className="new-child-duplicates" aria-label={t('duplicates.title')} aria-live="polite">
      <h2>{t('duplicates.title')}</h2>
      {duplicates?.elsewhere && (
        <Alert type="error" showIcon title={t('duplicates.elsewhere', { street: duplicates.elsewhere.street })} description={t('duplicates.elsewhereWhat')} />
      )}
      {found.length === 0 && !duplicates?.elsewhere && <p className="tx-soft">{t(duplicates ? 'duplicates.none' : 'duplicates.waiting')}</p>}
      {found.length > 0 && <Comparison typed={typed} found={found} />}
      {found.some(isSame) && <Alert type="error" showIcon title={t('duplicates.same')} />}
      {found.some(isStrong) && !found.some(isSame) && (
        <Checkbox checked={compared} onChange={(event) => onCompared(event.target.checked)}>
          {t('duplicates.compared')}
        </Checkbox>
      )}
    </aside>
  );
};

const Comparison = ({ typed, found }: { typed: NewChildDraft; found: readonly Candidate[] }) => {
  const t = useNewChildWords();
  const dates = useDates();
  return (
    <>
      <p>{t(found.some(isStrong) ? 'duplicates.strong' : 'duplicates.weak', { count: found.length })}</p>
      <ul className="new-child-candidates">
        <li>
          <span className="tx-soft tx-small">{t('duplicates.typed')}</span>
          <strong>{typed.name}</strong>
          <span>{typed.birthDate ? dates.date(typed.birthDate) : t('duplicates.noBirthDate')}</span>
        </li>
        {found.map((candidate) => (
          <CandidateLine key={candidate.id} candidate={candidate} />
        ))}
      </ul>
    </>
  );
};

/** The same name sounds the same: that goes without saying. */
const tellingReasons = ({ reasons }: Candidate) => reasons.filter((reason) => reason !== 'soundsAlikeAndBirthDate' || !reasons.includes('nameAndBirthDate'));

const CandidateLine = ({ candidate }: { candidate: Candidate }) => {
  const t = useNewChildWords();
  const terms = useTerms();
  return (
    <li className={isStrong(candidate) ? 'new-child-strong' : undefined}>
      <span className="tx-soft tx-small">{t('duplicates.existing')}</span>
      <a href={`/console/children/${candidate.id}`} target="_blank" rel="noreferrer">
        {candidate.name} {candidate.fileCode}
      </a>
      <span>{[candidate.age === null ? undefined : terms('dates.age', { count: candidate.age }), candidate.community].filter(Boolean).join(' · ')}</span>
      <span className="tx-row">
        {tellingReasons(candidate).map((reason) => (
          <Badge key={reason} tone={isStrong(candidate) ? 'call' : 'waiting'}>
            {terms(`duplicateReason.${reason}`)}
          </Badge>
        ))}
      </span>
    </li>
  );
};
