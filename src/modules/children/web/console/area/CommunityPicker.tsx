import { Select } from 'antd';
import type { Wiring } from '../../../../../web/ui/Field.tsx';
import { useReach, type ReachArea } from './use-reach.ts';

type CommunityPickerProps = { wiring: Wiring; placeholder: string; value: string | undefined; onChange(areaId: string): void };

/** One community of one's own reach; who works in a single one finds it chosen already by the page. */
export const CommunityPicker = ({ wiring, placeholder, value, onChange }: CommunityPickerProps) => (
  <Select
    {...wiring}
    placeholder={placeholder}
    value={value ?? null}
    showSearch={{ optionFilterProp: 'label' }}
    options={communitiesOf(useReach()).map((area) => ({ value: area.id, label: shortPath(area) }))}
    onChange={onChange}
  />
);

export const communitiesOf = (areas: readonly ReachArea[]): ReachArea[] => areas.filter(({ level }) => level === 'community');

/** Street and community; the city and the district are known to whoever picks here. */
const shortPath = ({ path }: ReachArea): string => path.split(' ').slice(-2).join(' · ');
