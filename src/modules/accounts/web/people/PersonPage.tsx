import { Button } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { ConsolePage } from '../../../../web/console/ConsolePage.tsx';
import { Loaded } from '../../../../web/console/Listing.tsx';
import { useDates } from '../../../../web/i18n/dates.ts';
import { useGet } from '../../../../web/queries.tsx';
import { useSession } from '../../../../web/session.tsx';
import { Badge } from '../../../../web/ui/Badge.tsx';
import { Card, Facts } from '../../../../web/ui/Blocks.tsx';
import type { accountsContract, Person } from '../../contract.ts';
import { AccountActions } from './AccountActions.tsx';
import { AppointForm } from './AppointForm.tsx';
import { CurrentPosts } from './CurrentPosts.tsx';
import { usePostText, useWorkText } from './PostText.tsx';
import { usePeopleWords } from './words.ts';
import './people.css';

export default function PersonPage() {
  const t = usePeopleWords();
  const { id = '' } = useParams();
  const person = useGet<typeof accountsContract.person>('GET /api/people/{id}', { params: { id } }, { topics: [`people:${id}`, 'handover'] });
  const mine = useSession().session?.person?.id === id;
  const [appointing, setAppointing] = useState(false);
  const actions = person.data && !mine && (
    <>
      <AccountActions person={person.data} />
      <Button type="primary" onClick={() => setAppointing(true)}>
        {t('person.appoint')}
      </Button>
    </>
  );
  return (
    <ConsolePage
      title={person.data?.name ?? t('title')}
      note={person.data?.disabled && <Badge tone="call">{t('state.disabled')}</Badge>}
      back={{ href: '/console/people', label: t('person.back') }}
      actions={actions}
    >
      <Loaded query={person}>{(data) => <Shown person={data} />}</Loaded>
      {appointing && person.data && <AppointForm person={person.data} onClose={() => setAppointing(false)} />}
    </ConsolePage>
  );
}

const Shown = ({ person }: { person: Person }) => {
  const t = usePeopleWords();
  return (
    <div className="people-grid">
      <Card title={t('person.posts')}>
        <Facts
          facts={[
            [t('person.username'), person.username ?? t('person.none')],
            [t('person.phone'), person.phoneMasked ?? t('person.none')],
          ]}
        />
        <CurrentPosts person={person} />
      </Card>
      <Former person={person} />
      <Handovers person={person} />
    </div>
  );
};

const Former = ({ person }: { person: Person }) => {
  const t = usePeopleWords();
  const dates = useDates();
  const text = usePostText();
  const reason = (code: string | null) => (code === null ? '' : t('person.endedBecause', { reason: t(`reason.${code as 'left'}`) }));
  return (
    <Card title={t('person.former')}>
      {person.formerPosts.length === 0 && <p className="tx-soft">{t('person.noFormer')}</p>}
      <ul>
        {person.formerPosts.map((post) => (
          <li key={post.id} className="people-post">
            <strong>{text(post)}</strong>
            <span className="tx-soft">
              {[t('person.days', { from: dates.date(post.startsOn), to: dates.date(post.endsOn ?? post.startsOn) }), reason(post.endReason)]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
};

const Handovers = ({ person }: { person: Person }) => {
  const t = usePeopleWords();
  const dates = useDates();
  const work = useWorkText();
  return (
    <Card title={t('person.handovers')}>
      {person.handovers.length === 0 && <p className="tx-soft">{t('person.noHandovers')}</p>}
      <ul>
        {person.handovers.map((line) => (
          <li key={line.id} className="people-post">
            <strong>{t('person.handoverLine', { from: line.fromName, to: line.toName, work: work(line.moved) })}</strong>
            <span className="tx-soft">
              {[line.areaName, t(`reason.${line.reason as 'left'}`), dates.time(line.madeAt), t('person.by', { name: line.madeByName })].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
};
