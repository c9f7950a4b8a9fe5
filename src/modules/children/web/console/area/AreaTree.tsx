import { TreeSelect } from 'antd';
import { useReach, type ReachArea } from './use-reach.ts';

type Node = { value: string; title: string; children: Node[] };

type AreaTreeProps = { id?: string; label: string; placeholder: string; value: string | undefined; onChange(areaId: string | undefined): void };

/** Any area of one's own reach, by tree or by typing its name. */
export const AreaTree = ({ id, label, placeholder, value, onChange }: AreaTreeProps) => {
  const areas = useReach();
  return (
    <TreeSelect
      {...(id ? { id } : {})}
      aria-label={label}
      className="register-area"
      placeholder={placeholder}
      value={value ?? null}
      treeData={treeOf(areas)}
      treeDefaultExpandedKeys={areas.slice(0, 1).map((area) => area.id)}
      allowClear
      showSearch={{ treeNodeFilterProp: 'title' }}
      popupMatchSelectWidth={280}
      onChange={(next: string | null) => onChange(next ?? undefined)}
    />
  );
};

const treeOf = (areas: readonly ReachArea[]): Node[] => {
  const nodes = new Map<string, Node>(areas.map(({ id, name }) => [id, { value: id, title: name, children: [] }]));
  const tops: Node[] = [];
  for (const { id, parentId } of areas) (nodes.get(parentId ?? '')?.children ?? tops).push(nodes.get(id)!);
  return tops;
};
