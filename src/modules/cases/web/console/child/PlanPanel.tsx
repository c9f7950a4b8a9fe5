import { Button } from 'antd';
import { useState } from 'react';
import { Panel } from '../../../../../web/console/Panel.tsx';
import { useDates } from '../../../../../web/i18n/dates.ts';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { Badge, Late } from '../../../../../web/ui/Badge.tsx';
import type { File } from '../../../../children/web/console/file/use-file.ts';
import { LineDialog } from './LineDialog.tsx';
import { useDoing } from './use-doing.ts';
import type { LineView, PlanView, Work } from './use-work.ts';
import { useChildWords } from './words.ts';

const tones: Partial<Record<LineView['state'], 'good' | 'waiting' | 'call'>> = { achieved: 'good', underWay: 'waiting', notAchieved: 'call' };

export const PlanPanel = ({ file, work }: { file: File; work: Work }) => {
  const t = useChildWords();
  const dates = useDates();
  const { begin } = useDoing();
  const { plan, may } = work;
  const [changing, setChanging] = useState<string>();
  if (plan === null)
    return (
      <Panel wide title={t('plan.title')}>
        {<p className="tx-soft">{t(may.includes('plan') ? 'plan.noneYet' : 'plan.none')}</p>}
      </Panel>
    );
  const line = plan.lines.find(({ id }) => id === changing);
  const actions = (
    <>
      {may.includes('addLine') && <Button onClick={() => begin('line')}>{t('deed.addLine')}</Button>}
      {may.includes('review') && <Button onClick={() => begin('review')}>{t('deed.review')}</Button>}
    </>
  );
  return (
    <Panel
      wide
      title={t('plan.title')}
      note={<ReviewDate plan={plan} text={t('plan.reviewBy', { date: dates.date(plan.reviewOn), person: plan.createdBy })} />}
      actions={actions}
    >
      <p className="child-goal">{plan.goal}</p>
      {plan.childOpinion !== '' && <p className="tx-soft">{t('plan.childSays', { words: plan.childOpinion })}</p>}
      <PlanLines lines={plan.lines} onChange={setChanging} />
      {line && <LineDialog file={file} line={line} onClose={() => setChanging(undefined)} />}
    </Panel>
  );
};

const ReviewDate = ({ plan, text }: { plan: PlanView; text: string }) => (
  <>
    {text} <Late days={plan.reviewLateDays} />
  </>
);

/** Also on paper, where nobody changes anything. */
export const PlanLines = ({ lines, onChange }: { lines: readonly LineView[]; onChange?: (id: string) => void }) => {
  const t = useChildWords();
  return (
    <table className="console-facts child-lines">
      <thead>
        <tr>
          <th scope="col">{t('plan.need')}</th>
          <th scope="col">{t('plan.goal')}</th>
          <th scope="col">{t('plan.measure')}</th>
          <th scope="col">{t('plan.responsible')}</th>
          <th scope="col">{t('plan.dueOn')}</th>
          <th scope="col">{t('plan.state')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={line.id} line={line} onChange={onChange && (() => onChange(line.id))} />
        ))}
      </tbody>
    </table>
  );
};

const Line = ({ line, onChange }: { line: LineView; onChange: (() => void) | undefined }) => {
  const t = useChildWords();
  const terms = useTerms();
  const dates = useDates();
  return (
    <tr>
      <th scope="row" data-label={t('plan.need')}>
        <span className="tx-soft tx-small">
          {[terms(`careSystem.${line.system}`), terms(`dimension.${line.dimension}`), terms(`support.${line.support}`)].join(' · ')}
          <br />
        </span>
        {line.need}
      </th>
      <td data-label={t('plan.goal')}>{line.goal}</td>
      <td data-label={t('plan.measure')}>{line.measure}</td>
      <td data-label={t('plan.responsible')}>{line.responsible}</td>
      <td data-label={t('plan.dueOn')}>
        {dates.date(line.dueOn)} <Late days={line.lateDays} />
      </td>
      <td data-label={t('plan.state')}>
        <Badge tone={tones[line.state]}>{terms(`lineState.${line.state}`)}</Badge> {line.stateNote && <span className="tx-soft">{line.stateNote}</span>}
        {onChange && (
          <Button type="link" size="small" className="tx-no-print" aria-label={t('plan.progressOf', { measure: line.measure })} onClick={onChange}>
            {t('plan.progress')}
          </Button>
        )}
      </td>
    </tr>
  );
};
