import { Button, Checkbox, Empty, Input, Select } from 'antd';
import { useState } from 'react';
import { AreaSelect } from '../../../areas/web/AreaSelect.tsx';
import type { RequestOf } from '../../../../web/api.ts';
import { ConsolePage } from '../../../../web/console/ConsolePage.tsx';
import { Count, Loaded, Pages } from '../../../../web/console/Listing.tsx';
import { useFilters } from '../../../../web/console/use-filters.ts';
import { useCommon } from '../../../../web/i18n/interface.ts';
import { useTerms } from '../../../../web/i18n/terms.ts';
import { useGet } from '../../../../web/queries.tsx';
import { useHolds } from '../../../../web/session.tsx';
import type { accountsContract } from '../../contract.ts';
import { peopleManagers } from '../../rules.ts';
import { organisationKinds } from './kinds.ts';
import { OrganisationForm } from './OrganisationForm.tsx';
import { OrganisationTable } from './OrganisationTable.tsx';
import { useOrganisationWords } from './words.ts';
import '../people/people.css';

export default function OrganisationsPage() {
  const t = useOrganisationWords();
  const terms = useTerms();
  const common = useCommon();
  const manages = useHolds(...peopleManagers);
  const { filters, change, clear, narrowed } = useFilters('text', 'kind', 'areaId', 'ended');
  const [creating, setCreating] = useState(false);
  const query = filters as RequestOf<typeof accountsContract.organisations>['query'];
  const list = useGet<typeof accountsContract.organisations>('GET /api/organisations', { query }, { placeholderData: (before) => before });
  const create = manages && (
    <Button type="primary" onClick={() => setCreating(true)}>
      {t('create')}
    </Button>
  );
  return (
    <ConsolePage title={t('title')} note={list.data && <Count {...list.data} />} actions={create}>
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
          aria-label={t('kind')}
          placeholder={t('anyKind')}
          allowClear
          value={filters.kind ?? null}
          options={organisationKinds.map((kind) => ({ value: kind as string, label: terms(`organisationKind.${kind}`) }))}
          onChange={(kind: string | null) => change({ kind: kind ?? '' })}
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
      <Loaded query={list}>
        {(page) =>
          page.items.length === 0 ? (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t(narrowed ? 'empty.narrowed' : 'empty.none')} />
          ) : (
            <>
              <OrganisationTable organisations={page.items} manages={manages} />
              <Pages list={page} onPage={(next) => change({ page: String(next) })} />
            </>
          )
        }
      </Loaded>
      {creating && <OrganisationForm onClose={() => setCreating(false)} />}
    </ConsolePage>
  );
}
