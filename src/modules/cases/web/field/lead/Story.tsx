import { useDates } from '../../../../../web/i18n/dates.ts';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { Card, Facts } from '../../../../../web/ui/Blocks.tsx';
import { LinkButton } from '../../../../../web/ui/Button.tsx';
import type { Lead } from '../../../contract.ts';
import { useLeadPageWords } from './words.ts';
import leadWords from './words.zh-CN.ts';

export const What = ({ lead }: { lead: Lead }) => {
  const t = useLeadPageWords();
  const terms = useTerms();
  const { child } = lead;
  const who = [child.name, child.age].filter(Boolean).join(' · ');
  return (
    <Card title={t('what')}>
      <p className="lead-what">{lead.what}</p>
      {lead.grounds.length > 0 && (
        <ul className="lead-grounds">
          {lead.grounds.map((ground) => (
            <li key={ground}>{terms(`ground.${ground}`)}</li>
          ))}
        </ul>
      )}
      <Facts
        facts={[
          lead.place !== null && [t('place'), lead.place],
          who !== '' && [t('child'), who],
          child.about ? [t('about'), child.about] : false,
          [t('reporter'), <Reporter key="reporter" lead={lead} />],
        ]}
      />
      <ChildLinks lead={lead} />
    </Card>
  );
};

const Reporter = ({ lead }: { lead: Lead }) => {
  const t = useLeadPageWords();
  if (lead.reporter === null) return <>{t(lead.anonymous ? 'anonymous' : 'colleague')}</>;
  const { name, relation, phone } = lead.reporter;
  return (
    <span className="tx-row">
      {[name, relation].filter(Boolean).join(' · ')}
      {phone && (
        <LinkButton kind="quiet" href={`tel:${phone}`}>
          {t('call', { phone })}
        </LinkButton>
      )}
    </span>
  );
};

const ChildLinks = ({ lead }: { lead: Lead }) => {
  const t = useLeadPageWords();
  if (lead.childFile) {
    return (
      <p>
        <a className="lead-link" href={`/field/children/${lead.childFile.id}`}>
          {t('openFile', { name: lead.childFile.name })}
        </a>
      </p>
    );
  }
  return (
    <div>
      {lead.suggestions.length > 0 && <p className="tx-soft">{t('suggestions')}</p>}
      {lead.suggestions.map((child) => (
        <p key={child.id}>
          <a className="lead-link" href={`/field/children/${child.id}`}>
            {[child.name, child.community, child.fileCode].join(' · ')}
          </a>
        </p>
      ))}
      <p>
        <a className="lead-link" href="/field/children/new">
          {t('register')}
        </a>
      </p>
    </div>
  );
};

const isKnown = (kind: string): kind is keyof typeof leadWords.event => kind in leadWords.event;

export const History = ({ events }: { events: Lead['events'] }) => {
  const t = useLeadPageWords();
  const dates = useDates();
  if (events.length === 0) return null;
  return (
    <Card title={t('history')}>
      <ol className="lead-history">
        {events.map((event) => (
          <li key={event.at + event.kind}>
            <p className="tx-soft tx-small">
              {dates.time(event.at)} · {event.by ?? t('system')}
            </p>
            <p>{isKnown(event.kind) ? t(`event.${event.kind}`) : t('otherEvent')}</p>
            {event.note && <p className="lead-what">{event.note}</p>}
          </li>
        ))}
      </ol>
    </Card>
  );
};
