import { Select } from 'antd';
import { useGet } from '../../../../../../web/queries.tsx';
import type { areasContract } from '../../../../../areas/contract.ts';
import { useImportWords } from '../words.ts';

const HOUR_MS = 3_600_000;

/** A community inside the import's own area. */
export const ChooseCommunity = ({ areaId, row, onChoose }: { areaId: string; row: number; onChoose(communityId: string): void }) => {
  const t = useImportWords();
  const communities = useGet<typeof areasContract.list>('GET /api/areas', { query: { parent: areaId, level: 'community' } }, { staleTime: HOUR_MS });
  const options = (communities.data?.items ?? []).map((area) => ({ value: area.id, label: area.path.split(' ').slice(-2).join(' ') }));
  return (
    <Select
      aria-label={`${t('chooseCommunity')} ${row}`}
      size="small"
      className="import-community"
      placeholder={t('chooseCommunity')}
      value={null}
      options={options}
      loading={communities.isPending}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={260}
      onChange={(id: string | null) => id && onChoose(id)}
    />
  );
};
