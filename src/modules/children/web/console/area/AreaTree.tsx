import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useReach, type ReachArea } from './use-reach.ts';

type AreaTreeProps = { id?: string; label: string; placeholder: string; value: string | undefined; onChange(areaId: string | undefined): void };

const steps: Record<ReachArea['level'], number> = { city: 0, district: 1, street: 2, community: 3 };

const indented = ({ data, label }: { data: { depth: number }; label?: ReactNode }) => (
  <span style={{ paddingInlineStart: `${data.depth * 1.25}em` }}>{label}</span>
);

/** Any area of one's own reach, as a tree written line by line: walked by arrows, found by typing its name. */
export const AreaTree = ({ id, label, placeholder, value, onChange }: AreaTreeProps) => {
  const areas = useReach();
  const top = areas[0] ? steps[areas[0].level] : 0;
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      aria-label={label}
      className="register-area"
      placeholder={placeholder}
      value={value ?? null}
      options={areas.map(({ id, name, level, path }) => ({ value: id, label: name, path, depth: Math.max(0, steps[level] - top) }))}
      optionRender={indented}
      allowClear
      showSearch={{ optionFilterProp: 'path' }}
      popupMatchSelectWidth={280}
      onChange={(next: string | null | undefined) => onChange(next ?? undefined)}
    />
  );
};
