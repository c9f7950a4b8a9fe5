import { Timeline } from 'antd';
import { Loaded } from '../../../../web/console/Listing.tsx';
import { useDates } from '../../../../web/i18n/dates.ts';
import { useGet } from '../../../../web/queries.tsx';
import { Card } from '../../../../web/ui/Blocks.tsx';
import type { AreaChange, areasContract } from '../../contract.ts';
import { useAreaWords } from './words.ts';

export const AreaHistory = ({ areaId }: { areaId: string }) => {
  const t = useAreaWords();
  const changes = useGet<typeof areasContract.changes>('GET /api/areas/changes', { query: { areaId, size: 50 } });
  return (
    <Card title={t('history')}>
      <Loaded query={changes} lines={3}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="tx-soft">{t('noHistory')}</p>
          ) : (
            <Timeline items={items.map((change) => ({ content: <Change change={change} /> }))} />
          )
        }
      </Loaded>
    </Card>
  );
};

const Change = ({ change }: { change: AreaChange }) => {
  const t = useAreaWords();
  const dates = useDates();
  const names = { area: change.area.name, into: change.into?.name ?? '', old: change.oldName ?? '', new: change.newName ?? '' };
  return (
    <div>
      <strong>{t(`change.${change.kind}`, names)}</strong>
      <p className="tx-soft tx-small">
        {[dates.date(change.effectiveOn), change.documentNo && t('documentNo', { no: change.documentNo })].filter(Boolean).join(' · ')}
      </p>
    </div>
  );
};
