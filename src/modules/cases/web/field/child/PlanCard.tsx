import { useState } from 'react';
import type { ChildWork, Plan } from '../../../contract.ts';
import { useDates } from '../../../../../web/i18n/dates.ts';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { Badge, Late } from '../../../../../web/ui/Badge.tsx';
import { Card, Item, List } from '../../../../../web/ui/Blocks.tsx';
import { LineSheet } from './LineSheet.tsx';
import { useChildWords } from './words.ts';

export type Line = Plan['lines'][number];

const tones = { planned: undefined, underWay: 'waiting', achieved: 'good', partlyAchieved: 'good', notAchieved: 'call', dropped: undefined } as const;

/** The plan's lines, each one tap from saying how far it is. */
export const PlanCard = ({ work: { plan } }: { work: ChildWork }) => {
  const t = useChildWords();
  const dates = useDates();
  const [open, setOpen] = useState<string>();
  if (plan === null) return null;
  return (
    <Card title={t('planTitle')}>
      <p id="plan">{t('goal', { goal: plan.goal })}</p>
      {plan.childOpinion !== '' && <p className="tx-soft">{t('childOpinion', { text: plan.childOpinion })}</p>}
      <p className="tx-row tx-soft">
        {t('reviewOn', { date: dates.date(plan.reviewOn) })} <Late days={plan.reviewLateDays} />
      </p>
      <p className="tx-soft tx-small">{t('lineHint')}</p>
      <List label={t('planTitle')}>
        {plan.lines.map((line) => (
          <LineItem key={line.id} line={line} onClick={() => setOpen(line.id)} />
        ))}
      </List>
      <LineSheet line={plan.lines.find((line) => line.id === open)} onClose={() => setOpen(undefined)} />
    </Card>
  );
};

const LineItem = ({ line, onClick }: { line: Line; onClick(): void }) => {
  const t = useChildWords();
  const terms = useTerms();
  const dates = useDates();
  const tone = tones[line.state];
  return (
    <Item
      onClick={onClick}
      title={line.measure}
      note={
        <>
          <span className="child-badges">
            <Badge {...(tone ? { tone } : {})}>{terms(`lineState.${line.state}`)}</Badge>
            <Late days={line.lateDays} />
            <Badge>{terms(`careSystem.${line.system}`)}</Badge>
          </span>
          {t('lineWho', { name: line.responsible, date: dates.date(line.dueOn) })}
          {line.stateNote && <span className="child-line-note">{line.stateNote}</span>}
        </>
      }
    />
  );
};
