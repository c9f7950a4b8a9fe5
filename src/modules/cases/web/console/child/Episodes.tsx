import { Panel } from '../../../../../web/console/Panel.tsx';
import { useDates } from '../../../../../web/i18n/dates.ts';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import type { Work } from './use-work.ts';
import { useChildWords } from './words.ts';

/** Every time the child's case was opened, newest first. */
export const Episodes = ({ work }: { work: Work }) => {
  const t = useChildWords();
  const terms = useTerms();
  const dates = useDates();
  return (
    <Panel title={t('episodes')}>
      {work.episodes.length === 0 && <p className="tx-soft">{t('noCase')}</p>}
      <ol className="child-episodes">
        {work.episodes.map((episode) => (
          <li key={episode.id}>
            <strong>{t('episode', { episode: episode.episode })}</strong> <span className="tx-soft">{episode.caseNo}</span>
            <br />
            {[
              terms(`casePhase.${episode.phase}`),
              episode.closedOn === null
                ? t('since', { date: dates.date(episode.openedOn) })
                : t('fromTo', { from: dates.date(episode.openedOn), to: dates.date(episode.closedOn) }),
              episode.closureReason && terms(`closureReason.${episode.closureReason}`),
              episode.owner,
            ]
              .filter(Boolean)
              .join(' · ')}
          </li>
        ))}
      </ol>
    </Panel>
  );
};
