import type { ReactNode } from 'react';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { useRiskLevels } from '../../../../../web/risk-levels.ts';
import { Badge, LevelBadge } from '../../../../../web/ui/Badge.tsx';
import type { File } from '../../../../children/web/console/file/use-file.ts';
import { NextDate } from '../../../../children/web/console/register/NextDate.tsx';
import { useUnmasked } from '../../../../children/web/console/unmask/unmasked.tsx';
import { PhaseSteps } from './PhaseSteps.tsx';
import type { Work } from './use-work.ts';
import { useChildWords } from './words.ts';
import '../../../../children/web/console/register/register.css';

/** What must be known before anything else: who, how grave, whose, and when next. */
export const ChildSummary = ({ file, work }: { file: File; work: Work | undefined }) => {
  const t = useChildWords();
  const terms = useTerms();
  const { shown } = useUnmasked();
  return (
    <section className="child-summary" aria-label={t('summary')}>
      <dl>
        {shown.name && <Fact label={t('fullName')}>{shown.name}</Fact>}
        <Fact label={t('level')}>
          <LevelNow file={file} waits={work?.waitingAssessment != null} />
        </Fact>
        <Fact label={t('next')}>{work && <NextDate dueOn={work.due?.dueOn ?? null} lateDays={work.due?.lateDays ?? 0} />}</Fact>
        {work?.due && <Fact label={t('channels')}>{work.due.channels.map((kind) => terms(`contactKind.${kind}`)).join(t('or'))}</Fact>}
        <Fact label={t('sexAndAge')}>
          {[terms(`sex.${file.sex}`), file.age === null ? '' : terms('dates.age', { count: file.age })].filter(Boolean).join(' · ')}
        </Fact>
        <Fact label={t('owner')}>{file.owner.name}</Fact>
        <Fact label={t('status')}>
          <Badge tone={file.status === 'open' ? 'good' : undefined}>{terms(`fileStatus.${file.status}`)}</Badge>
        </Fact>
      </dl>
      {work && <PhaseSteps phase={work.case?.phase ?? (work.episodes.length > 0 ? 'closed' : undefined)} />}
    </section>
  );
};

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);

const LevelNow = ({ file, waits }: { file: File; waits: boolean }) => {
  const t = useChildWords();
  const level = useRiskLevels().levelOf(file.risk);
  return (
    <>
      {level ? <LevelBadge level={level} /> : <span className="tx-soft">{t('notAssessed')}</span>} {waits && <Badge tone="waiting">{t('lowerWaits')}</Badge>}
    </>
  );
};
