import { Alert, App, Button, Checkbox, Empty, Result } from 'antd';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import type { ReplyOf } from '../../../../web/api.ts';
import { ConsolePage } from '../../../../web/console/ConsolePage.tsx';
import { Loaded, Refused } from '../../../../web/console/Listing.tsx';
import { today } from '../../../../web/i18n/dates.ts';
import { useTerms } from '../../../../web/i18n/terms.ts';
import { useGet, useSend } from '../../../../web/queries.tsx';
import { Card } from '../../../../web/ui/Blocks.tsx';
import { DateInput, Select } from '../../../../web/ui/Field.tsx';
import { Choice } from '../../../../web/ui/Options.tsx';
import type { accountsContract, Person } from '../../contract.ts';
import { endReasons, type Reason } from './EndPostForm.tsx';
import { usePostText, useWorkCounts, useWorkText } from './PostText.tsx';
import { usePeopleWords } from './words.ts';
import './people.css';

type Preview = ReplyOf<typeof accountsContract.handoverPreview>;
type Finished = { to: string; moved: Record<string, number> };

/** One act by which everything open in a post passes to a successor. */
export default function HandoverPage() {
  const t = usePeopleWords();
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const postId = search.get('post') ?? '';
  const [finished, setFinished] = useState<Finished>();
  const person = useGet<typeof accountsContract.person>('GET /api/people/{id}', { params: { id } }, { topics: [`people:${id}`] });
  const preview = useGet<typeof accountsContract.handoverPreview>(
    'GET /api/people/{id}/handover',
    { params: { id }, query: { postId } },
    { topics: ['handover'], staleTime: 0 },
  );
  const name = person.data?.name ?? '';
  return (
    <ConsolePage title={t('handover.title', { name })} back={{ href: `/console/people/${id}`, label: t('handover.back', { name }) }}>
      {finished && <Done finished={finished} personId={id} />}
      {!finished && (
        <Loaded query={person}>
          {(who) => <Loaded query={preview}>{(found) => <Form person={who} postId={postId} preview={found} onDone={setFinished} />}</Loaded>}
        </Loaded>
      )}
    </ConsolePage>
  );
}

const Done = ({ finished, personId }: { finished: Finished; personId: string }) => {
  const t = usePeopleWords();
  const work = useWorkText();
  return (
    <div role="status">
      <Result
        status="success"
        title={t('handover.done')}
        subTitle={t('handover.doneWhat', { to: finished.to, work: work(finished.moved) })}
        extra={<Button href={`/console/people/${personId}`}>{t('handover.toPerson')}</Button>}
      />
    </div>
  );
};

const Counts = ({ preview }: { preview: Preview }) => {
  const t = usePeopleWords();
  const counts = useWorkCounts()(preview.openWork);
  return (
    <Card title={t('handover.counts')}>
      <ul className="people-counts">
        {counts.map(({ kind, count }) => (
          <li key={kind}>{t(`work.${kind}`, { count })}</li>
        ))}
      </ul>
      {counts.every(({ count }) => count === 0) && <p className="tx-soft">{t('handover.nothing')}</p>}
    </Card>
  );
};

type FormProps = { person: Person; postId: string; preview: Preview; onDone(finished: Finished): void };

const Form = ({ person, postId, preview, onDone }: FormProps) => {
  const t = usePeopleWords();
  const terms = useTerms();
  const text = usePostText();
  const work = useWorkText();
  const { modal } = App.useApp();
  const [toPersonId, setTo] = useState<string>();
  const [reason, setReason] = useState<Reason>('left');
  const [keepPost, setKeep] = useState(false);
  const [effectiveOn, setEffective] = useState('');
  const [tried, setTried] = useState(false);
  const send = useSend<typeof accountsContract.handOver>('POST /api/people/{id}/handover', {
    changes: ['GET /api/people', 'GET /api/handovers', 'GET /api/children', 'GET /api/board'],
  });
  const post = [...person.posts, ...person.formerPosts].find((each) => each.id === postId);
  const successor = preview.successors.find(({ id }) => id === toPersonId);
  const act = () =>
    send
      .mutateAsync({
        params: { id: person.id },
        body: { postId, toPersonId: successor?.id ?? '', reason, keepPost, effectiveOn: keepPost || !effectiveOn ? undefined : effectiveOn },
      })
      .then(
        ({ moved }) => onDone({ to: successor?.name ?? '', moved }),
        () => undefined,
      );
  const submit = () => {
    setTried(true);
    if (successor)
      modal.confirm({ title: t('handover.confirmWhat', { work: work(preview.openWork), to: successor.name }), okText: t('handover.confirm'), onOk: act });
  };
  if (preview.successors.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('handover.noSuccessors')} />;
  return (
    <div className="tx-stack people-narrow">
      <Alert type="info" title={post ? text(post) : ''} description={t('handover.what')} />
      <Counts preview={preview} />
      <Choice
        label={t('handover.to')}
        value={toPersonId}
        error={tried && !successor ? t('handover.choose') : undefined}
        options={preview.successors.map((each) => ({
          value: each.id,
          label: each.name,
          hint: t('handover.successor', { area: each.areaName, role: terms(`role.${each.role}`) }),
        }))}
        onChange={setTo}
      />
      <Select
        label={t('handover.reason')}
        value={reason}
        options={endReasons.map((each) => ({ value: each, label: t(`reason.${each}`) }))}
        onChange={(next) => setReason(next as Reason)}
      />
      <Checkbox checked={keepPost} onChange={(event) => setKeep(event.target.checked)}>
        {t('handover.keep')}
      </Checkbox>
      {!keepPost && (
        <DateInput label={t('handover.effectiveOn')} hint={t('handover.effectiveHint')} optional min={today()} value={effectiveOn} onChange={setEffective} />
      )}
      {send.error && <Refused problem={send.error} />}
      <div>
        <Button type="primary" size="large" loading={send.isPending} onClick={submit}>
          {t('handover.save')}
        </Button>
      </div>
    </div>
  );
};
