import { Breadcrumb, Button, Checkbox, Input } from 'antd';
import { ConsolePage } from '../../../../web/console/ConsolePage.tsx';
import { Loaded } from '../../../../web/console/Listing.tsx';
import { useFilters } from '../../../../web/console/use-filters.ts';
import { useRowKeys } from '../../../../web/console/use-row-keys.ts';
import { useGet } from '../../../../web/queries.tsx';
import type { AreaDetail, areasContract } from '../../contract.ts';
import { AreaSide } from './AreaSide.tsx';
import { AreaTable } from './AreaTable.tsx';
import { useAreaWords } from './words.ts';
import './areas.css';

/** The division tree, one level at a time, with codes and history. Keepers change it here. */
export default function AreasPage() {
  const t = useAreaWords();
  const { filters, change } = useFilters('area', 'text', 'ended');
  useRowKeys();
  return (
    <ConsolePage title={t('title')} actions={<Button href="/console/areas/calendar">{t('calendar.link')}</Button>}>
      <search className="tx-row tx-no-print">
        <Input.Search
          key={filters.text}
          style={{ width: '20rem' }}
          aria-label={t('search')}
          placeholder={t('searchHint')}
          allowClear
          defaultValue={filters.text ?? ''}
          onSearch={(text) => change({ text: text.trim() })}
        />
        <Checkbox checked={filters.ended === 'true'} onChange={(event) => change({ ended: event.target.checked ? 'true' : '' })}>
          {t('ended')}
        </Checkbox>
      </search>
      {filters.text ? <Found text={filters.text} ended={filters.ended} /> : <Level areaId={filters.area} ended={filters.ended} />}
    </ConsolePage>
  );
}

const Found = ({ text, ended }: { text: string; ended: string | undefined }) => {
  const t = useAreaWords();
  const found = useGet<typeof areasContract.list>('GET /api/areas', { query: { text, ended: ended ?? 'false' } });
  return (
    <Loaded query={found}>
      {({ items, capped }) => (
        <>
          {capped && <p className="tx-soft">{t('capped')}</p>}
          <AreaTable areas={items} empty={t('none')} withPath />
        </>
      )}
    </Loaded>
  );
};

const Level = ({ areaId, ended = 'false' }: { areaId: string | undefined; ended: string | undefined }) => {
  const t = useAreaWords();
  const below = useGet<typeof areasContract.list>('GET /api/areas', { query: { parent: areaId, ended } });
  const area = useGet<typeof areasContract.one>('GET /api/areas/{areaId}', { params: { areaId: areaId ?? '' } }, { enabled: areaId !== undefined });
  return (
    <>
      <Path area={areaId === undefined ? undefined : area.data} />
      <div className={areaId === undefined ? 'area-narrow' : 'area-page'}>
        <Loaded query={below}>{({ items }) => <AreaTable areas={items} empty={t('noBelow')} />}</Loaded>
        {areaId !== undefined && <Loaded query={area}>{(detail) => <AreaSide area={detail} />}</Loaded>}
      </div>
    </>
  );
};

const Path = ({ area }: { area: AreaDetail | undefined }) => {
  const t = useAreaWords();
  const above = area?.ancestry.slice(0, -1) ?? [];
  const items = area
    ? [{ id: '', name: t('top') }, ...above].map(({ id, name }) => ({ title: <a href={id ? `/console/areas?area=${id}` : '/console/areas'}>{name}</a> }))
    : [];
  return (
    <nav aria-label={t('path')}>
      <Breadcrumb items={[...items, { title: <span aria-current="page">{area?.name ?? t('top')}</span> }]} />
    </nav>
  );
};
