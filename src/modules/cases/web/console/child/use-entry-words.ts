import { useDates } from '../../../../../web/i18n/dates.ts';
import { useLanguage } from '../../../../../web/i18n/language.ts';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { useRiskLevels } from '../../../../../web/risk-levels.ts';
import { contactKinds, visitTopics, type Answers } from '../../field/codes.ts';
import type { Entry } from './TimelineTab.tsx';
import { useChildWords } from './words.ts';

type Said = { title: string; more: string; /** Calls for attention. */ calls: boolean };
type Detail = Record<string, unknown> & { answers?: Answers };

const plainKinds = [
  'caseOpened',
  'caseReopened',
  'assessed',
  'assessmentWaits',
  'assessmentApproved',
  'assessmentDeclined',
  'planMade',
  'lineAdded',
  'lineChanged',
  'planReviewed',
  'closureAsked',
  'caseClosed',
  'closureDeclined',
  'visitRose',
  'handedOver',
  'leadLinked',
] as const;

/** One event as somebody would tell it. A kind this page does not know is still shown. */
export const useEntryWords = (): ((entry: Entry) => Said) => {
  const t = useChildWords();
  const contact = useContactWords();
  const detail = useDetailWords();
  return (entry) => {
    if (entry.kind.startsWith('contact.')) return contact(entry.kind.slice('contact.'.length), entry.detail);
    const kind = plainKinds.find((each) => each === entry.kind);
    return { title: t(kind ? `event.${kind}` : 'event.other'), more: detail(entry), calls: kind === 'visitRose' };
  };
};

const useContactWords = () => {
  const t = useChildWords();
  const terms = useTerms();
  return (code: string, detail: Detail): Said => {
    const kind = contactKinds.find((each) => each === code) ?? 'other';
    const answers = visitTopics.flatMap((topic) =>
      detail.answers?.[topic] ? [t('event.answer', { topic: terms(`visitTopic.${topic}`), answer: terms(`visitAnswer.${detail.answers[topic]}`) })] : [],
    );
    const seen = detail['childSeen'] ? t(detail['childSeenAlone'] ? 'event.seenAlone' : 'event.seen') : t('event.notSeen');
    const more = [seen, detail['noChange'] ? t('event.noChange') : '', ...answers, detail['concern'] ? t('event.concern') : ''];
    return { title: terms(`contactKind.${kind}`), more: more.filter(Boolean).join(' · '), calls: detail['concern'] === true };
  };
};

const useDetailWords = () => {
  const t = useChildWords();
  const terms = useTerms();
  const dates = useDates();
  const language = useLanguage();
  const { byOrdinal } = useRiskLevels();
  const level = (ordinal: unknown): string => byOrdinal(Number(ordinal))?.label[language] ?? t('notAssessed');
  const said: Record<string, (detail: Record<string, unknown>) => string> = {
    assessed: ({ previous, ordinal }) => (Number(previous) === 0 ? level(ordinal) : t('event.levelFromTo', { from: level(previous), to: level(ordinal) })),
    assessmentWaits: ({ previous, ordinal }) => t('event.levelFromTo', { from: level(previous), to: level(ordinal) }),
    assessmentApproved: ({ ordinal }) => level(ordinal),
    assessmentDeclined: ({ ordinal }) => level(ordinal),
    planMade: ({ lines, reviewOn }) => t('event.planLines', { count: Number(lines), date: dates.date(String(reviewOn)) }),
    lineAdded: ({ system, dueOn }) => `${terms(`careSystem.${system as 'safety'}`)} · ${dates.date(String(dueOn))}`,
    lineChanged: ({ system, from, to }) =>
      `${terms(`careSystem.${system as 'safety'}`)} · ${t('event.levelFromTo', { from: terms(`lineState.${from as 'planned'}`), to: terms(`lineState.${to as 'planned'}`) })}`,
    planReviewed: ({ nextReviewOn }) => t('event.nextReview', { date: dates.date(String(nextReviewOn)) }),
    closureAsked: ({ reason }) => terms(`closureReason.${reason as 'goalsAchieved'}`),
    caseClosed: ({ reason }) => terms(`closureReason.${reason as 'goalsAchieved'}`),
    visitRose: ({ step }) => t(Number(step) === 2 ? 'event.toDistrict' : 'event.toSupervisor'),
  };
  return ({ kind, detail }: Entry): string => said[kind]?.(detail) ?? '';
};
