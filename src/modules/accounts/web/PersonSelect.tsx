import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTerms } from '../../../web/i18n/terms.ts';
import { useGet } from '../../../web/queries.tsx';
import { useSession } from '../../../web/session.tsx';
import type { accountsContract, PersonLine } from '../contract.ts';
import { peopleManagers } from '../rules.ts';

type PersonSelectProps = {
  wiring: { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined };
  placeholder: string;
  value: string | undefined;
  /** Only people who hold one of these posts. */
  roles: readonly string[];
  onChange(personId: string | undefined): void;
};

/** A colleague inside one's reach, found by name; whoever may not list people finds at least themselves. */
export const PersonSelect = ({ wiring, placeholder, value, roles, onChange }: PersonSelectProps) => {
  const terms = useTerms();
  const { session } = useSession();
  const [typed, setTyped] = useState('');
  const text = useDeferredValue(typed.trim());
  const mayList = session?.posts.some((post) => peopleManagers.includes(post.role)) ?? false;
  const people = useGet<typeof accountsContract.people>(
    'GET /api/people',
    { query: { text: text || undefined, size: 50 } },
    { enabled: mayList, placeholderData: (before) => before },
  );
  const label = (person: Pick<PersonLine, 'name' | 'posts'>) =>
    `${person.name} · ${person.posts
      .filter((post) => roles.includes(post.role))
      .map((post) => `${post.areaPath.split(' ').at(-1)}${terms(`role.${post.role}`)}`)
      .join('、')}`;
  const found = (people.data?.items ?? []).filter((person) => !person.disabled && person.posts.some((post) => roles.includes(post.role)));
  const me = session?.person && !found.some(({ id }) => id === session.person?.id) ? [{ value: session.person.id, label: session.person.name }] : [];
  return (
    <Select
      {...wiring}
      placeholder={placeholder}
      value={value ?? null}
      allowClear
      showSearch={{ filterOption: false, searchValue: typed, onSearch: setTyped }}
      options={[...me, ...found.map((person) => ({ value: person.id, label: label(person) }))]}
      onChange={(next: string | null) => {
        setTyped('');
        onChange(next ?? undefined);
      }}
    />
  );
};
