import { useEffect, useState } from 'react';
import type { childrenContract } from '../../modules/children/contract.ts';
import { asProblem, call, type ApiProblem, type ReplyOf } from '../api.ts';
import { useLanguage } from '../i18n/language.ts';
import { useTerms } from '../i18n/terms.ts';
import { Card, ErrorNotice, Facts, Skeleton } from '../ui/Blocks.tsx';
import { Page } from '../ui/Page.tsx';
import { useRulesWords } from './rules-words.ts';

type PurposesReply = ReplyOf<typeof childrenContract.purposes>;
const rules = ['who', 'what', 'seen', 'rights', 'under14', 'public'] as const;

/** The rules for children's personal information: what always holds, and every purpose as it stands in the system. */
export default function RulesPage() {
  const t = useRulesWords();
  return (
    <Page title={t('title')} back="/" lead={t('lead')}>
      {rules.map((rule) => (
        <section key={rule} className="tx-stack">
          <h2>{t(`${rule}.title`)}</h2>
          <p>{t(`${rule}.text`)}</p>
        </section>
      ))}
      <section className="tx-stack">
        <h2>{t('purposes')}</h2>
        <Purposes />
      </section>
    </Page>
  );
}

/** Texts come in the reader's language; a new language, like a retry, asks anew. */
const Purposes = () => {
  const language = useLanguage();
  const [asked, setAsked] = useState(0);
  return <PurposeList key={`${language} ${asked}`} onRetry={() => setAsked(asked + 1)} />;
};

const PurposeList = ({ onRetry }: { onRetry(): void }) => {
  const t = useRulesWords();
  const terms = useTerms();
  const { purposes, problem } = usePurposes();
  if (problem) return <ErrorNotice error={problem} onRetry={onRetry} />;
  if (!purposes) return <Skeleton lines={6} />;
  return purposes.map((purpose) => (
    <Card key={purpose.code}>
      <p>{purpose.text}</p>
      <Facts
        facts={[
          [t('basis'), terms(`legalBasis.${purpose.legalBasis}`)],
          [t('controller'), purpose.controller],
          [t('retention'), purpose.retention],
          [t('version'), String(purpose.version)],
        ]}
      />
    </Card>
  ));
};

const usePurposes = () => {
  const [purposes, setPurposes] = useState<PurposesReply>();
  const [problem, setProblem] = useState<ApiProblem>();
  useEffect(() => {
    const stop = new AbortController();
    call<typeof childrenContract.purposes>('GET /api/processing-purposes', {}, { signal: stop.signal })
      .then(setPurposes)
      .catch((error: unknown) => !stop.signal.aborted && setProblem(asProblem(error)));
    return () => stop.abort();
  }, []);
  return { purposes, problem };
};
