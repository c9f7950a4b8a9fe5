import { Button, Checkbox, Empty, Input, Select } from 'antd';
import { useState } from 'react';
import { AreaSelect } from '../../../areas/web/AreaSelect.tsx';
import { roles } from '../../../../platform/access.ts';
import type { RequestOf } from '../../../../web/api.ts';
import { ConsolePage } from '../../../../web/console/ConsolePage.tsx';
import { Count, Loaded, Pages } from '../../../../web/console/Listing.tsx';
import { useFilters, type Filters } from '../../../../web/console/use-filters.ts';
import { useRowKeys } from '../../../../web/console/use-row-keys.ts';
import { useCommon } from '../../../../web/i18n/interface.ts';
import { useTerms } from '../../../../web/i18n/terms.ts';
import { useGet } from '../../../../web/queries.tsx';
import type { accountsContract } from '../../contract.ts';
import { InviteForm } from './InviteForm.tsx';
import { LeftBehind } from './LeftBehind.tsx';
import { PeopleTable } from './PeopleTable.tsx';
import { usePeopleWords } from './words.ts';
import './people.css';

type Wanted = Filters<'text' | 'role' | 'areaId' | 'ended'>;

export default function PeoplePage() {
  const t = usePeopleWords();
  const { filters, change, clear, narrowed } = useFilters('text', 'role', 'areaId', 'ended');
  const [inviting, setInviting] = useState(false);
  const query = filters as RequestOf<typeof accountsContract.people>['query'];
  const people = useGet<typeof accountsContract.people>('GET /api/people', { query }, { placeholderData: (before) => before });
  useRowKeys();
  const actions = (
    <>
      <Button href="/console/people/invitations">{t('invitations')}</Button>
      <Button type="primary" onClick={() => setInviting(true)}>
        {t('inviteSomebody')}
      </Button>
    </>
  );
  return (
    <ConsolePage title={t('title')} note={people.data && <Count {...people.data} />} actions={actions}>
      <LeftBehind />
      <FilterBar filters={filters} narrowed={narrowed} change={change} clear={clear} />
      <Loaded query={people}>
        {(page) =>
          page.items.length === 0 ? (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t(narrowed ? 'empty.narrowed' : 'empty.none')} />
          ) : (
            <>
              <PeopleTable people={page.items} />
              <Pages list={page} onPage={(next) => change({ page: String(next) })} />
            </>
          )
        }
      </Loaded>
      {inviting && <InviteForm onClose={() => setInviting(false)} />}
    </ConsolePage>
  );
}

const FilterBar = ({ filters, narrowed, change, clear }: { filters: Wanted; narrowed: boolean; change(patch: Wanted): void; clear(): void }) => {
  const t = usePeopleWords();
  const terms = useTerms();
  const common = useCommon();
  return (
    <search className="people-filters tx-no-print" aria-label={common('list.filters')}>
      <Input.Search
        key={filters.text}
        aria-label={t('search')}
        placeholder={t('search')}
        allowClear
        defaultValue={filters.text ?? ''}
        onSearch={(text) => change({ text: text.trim() })}
      />
      <Select
        aria-label={t('role')}
        placeholder={t('anyRole')}
        allowClear
        value={filters.role ?? null}
        options={roles.map((role) => ({ value: role as string, label: terms(`role.${role}`) }))}
        onChange={(role: string | null) => change({ role: role ?? '' })}
      />
      <AreaSelect label={t('area')} placeholder={t('anyArea')} allowClear value={filters.areaId} onChange={(areaId) => change({ areaId: areaId ?? '' })} />
      <Checkbox checked={filters.ended === 'true'} onChange={(event) => change({ ended: event.target.checked ? 'true' : '' })}>
        {t('ended')}
      </Checkbox>
      {narrowed && (
        <Button type="link" onClick={clear}>
          {common('list.clear')}
        </Button>
      )}
    </search>
  );
};
