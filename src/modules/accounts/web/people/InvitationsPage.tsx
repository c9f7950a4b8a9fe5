import { App, Button, Popconfirm, Select, Table, type TableProps } from 'antd';
import { useState } from 'react';
import type { RequestOf } from '../../../../web/api.ts';
import { ConsolePage } from '../../../../web/console/ConsolePage.tsx';
import { Count, Loaded, Pages } from '../../../../web/console/Listing.tsx';
import { useFilters } from '../../../../web/console/use-filters.ts';
import { useDates } from '../../../../web/i18n/dates.ts';
import { useGet, useSend } from '../../../../web/queries.tsx';
import { Badge } from '../../../../web/ui/Badge.tsx';
import type { accountsContract, Invitation } from '../../contract.ts';
import { InviteForm } from './InviteForm.tsx';
import { usePostText } from './PostText.tsx';
import { usePeopleWords } from './words.ts';
import './people.css';

type Columns = NonNullable<TableProps<Invitation>['columns']>;
const states = ['open', 'accepted', 'revoked', 'expired'] as const;

export default function InvitationsPage() {
  const t = usePeopleWords();
  const { filters, change } = useFilters('state');
  const [inviting, setInviting] = useState(false);
  const query = filters as RequestOf<typeof accountsContract.invitations>['query'];
  const list = useGet<typeof accountsContract.invitations>(
    'GET /api/invitations',
    { query },
    { topics: ['invitations', 'people'], placeholderData: (before) => before },
  );
  const actions = (
    <Button type="primary" onClick={() => setInviting(true)}>
      {t('inviteSomebody')}
    </Button>
  );
  return (
    <ConsolePage
      title={t('invitationsPage.title')}
      note={list.data && <Count {...list.data} />}
      back={{ href: '/console/people', label: t('invitationsPage.back') }}
      actions={actions}
    >
      <div className="people-filters">
        <Select
          aria-label={t('invitationsPage.stateLabel')}
          placeholder={t('invitationsPage.anyState')}
          allowClear
          value={filters.state ?? null}
          options={states.map((state) => ({ value: state as string, label: t(`invitationsPage.state.${state}`) }))}
          onChange={(state: string | null) => change({ state: state ?? '' })}
        />
      </div>
      <Loaded query={list}>
        {(page) => (
          <>
            <InvitationTable invitations={page.items} />
            <Pages list={page} onPage={(next) => change({ page: String(next) })} />
          </>
        )}
      </Loaded>
      {inviting && <InviteForm onClose={() => setInviting(false)} />}
    </ConsolePage>
  );
}

const InvitationTable = ({ invitations }: { invitations: readonly Invitation[] }) => (
  <Table<Invitation>
    rowKey="id"
    size="middle"
    pagination={false}
    dataSource={invitations}
    columns={useColumns()}
    locale={{ emptyText: usePeopleWords()('invitationsPage.empty') }}
  />
);

const useColumns = (): Columns => {
  const t = usePeopleWords();
  const dates = useDates();
  const post = usePostText();
  return [
    { key: 'name', title: t('invitationsPage.column.name'), dataIndex: 'name' },
    { key: 'post', title: t('invitationsPage.column.post'), render: (_: unknown, row) => post(row) },
    { key: 'by', title: t('invitationsPage.column.by'), dataIndex: 'invitedByName', responsive: ['md'] },
    { key: 'expires', title: t('invitationsPage.column.expires'), responsive: ['md'], render: (_: unknown, row) => dates.time(row.expiresAt) },
    {
      key: 'state',
      title: t('invitationsPage.column.state'),
      render: (_: unknown, row) => <Badge {...(row.state === 'open' ? { tone: 'waiting' as const } : {})}>{t(`invitationsPage.state.${row.state}`)}</Badge>,
    },
    { key: 'act', title: t('invitationsPage.column.act'), render: (_: unknown, row) => row.state === 'open' && <Revoke invitation={row} /> },
  ];
};

const Revoke = ({ invitation }: { invitation: Invitation }) => {
  const t = usePeopleWords();
  const { message } = App.useApp();
  const send = useSend<typeof accountsContract.revokeInvitation>('POST /api/invitations/{id}/revoke', { changes: ['GET /api/invitations'] });
  const revoke = () =>
    send.mutate(
      { params: { id: invitation.id } },
      { onSuccess: () => void message.success(t('invitationsPage.revoked')), onError: (problem) => void message.error(problem.message) },
    );
  return (
    <Popconfirm title={t('invitationsPage.revokeWhat', { name: invitation.name })} okText={t('invitationsPage.revoke')} onConfirm={revoke}>
      <Button size="small" loading={send.isPending}>
        {t('invitationsPage.revoke')}
      </Button>
    </Popconfirm>
  );
};
