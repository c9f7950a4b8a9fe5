import { useEffect, useState } from 'react';
import type { childrenContract } from '../../modules/children/contract.ts';
import { asProblem, call, type ApiProblem, type ReplyOf } from '../api.ts';
import { useLanguage } from '../i18n/language.ts';
import { useTerms } from '../i18n/terms.ts';
import { Card, ErrorNotice, Facts, Skeleton } from '../ui/Blocks.tsx';
import { Page } from '../ui/Page.tsx';
import { useRulesWords } from './rules-words.ts';

type Purposes = ReplyOf<typeof childrenContract.purposes>;
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
        <PurposeList />
      </section>
    </Page>
  );
}

const PurposeList = () => {
  const t = useRulesWords();
  const terms = useTerms();
  const { purposes, problem, ask } = usePurposes();
  if (problem) return <ErrorNotice error={problem} onRetry={ask} />;
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
  const language = useLanguage();
  const [purposes, setPurposes] = useState<Purposes>();
  const [problem, setProblem] = useState<ApiProblem>();
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let current = true;
    setProblem(undefined);
    call<typeof childrenContract.purposes>('GET /api/processing-purposes')
      .then((reply) => current && setPurposes(reply))
      .catch((error: unknown) => current && setProblem(asProblem(error)));
    return () => {
      current = false;
    };
  }, [asked, language]);
  return { purposes, problem, ask: () => setAsked(asked + 1) };
};
