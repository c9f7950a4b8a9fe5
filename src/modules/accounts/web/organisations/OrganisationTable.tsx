import { Button, Flex, Table, type TableProps } from 'antd';
import { useState } from 'react';
import { useDates } from '../../../../web/i18n/dates.ts';
import { useTerms } from '../../../../web/i18n/terms.ts';
import type { Organisation } from '../../contract.ts';
import { EndOrganisationForm } from './EndOrganisationForm.tsx';
import { OrganisationForm } from './OrganisationForm.tsx';
import { useOrganisationWords } from './words.ts';

type Columns = NonNullable<TableProps<Organisation>['columns']>;

export const OrganisationTable = ({ organisations, manages }: { organisations: readonly Organisation[]; manages: boolean }) => {
  const t = useOrganisationWords();
  const terms = useTerms();
  const [act, setAct] = useState<{ kind: 'edit' | 'end'; of: Organisation }>();
  const columns: Columns = [
    { key: 'name', title: t('column.name'), render: (_: unknown, each) => <Name organisation={each} /> },
    { key: 'kind', title: t('column.kind'), render: (_: unknown, each) => terms(`organisationKind.${each.kind}`) },
    { key: 'area', title: t('column.area'), dataIndex: 'areaName', responsive: ['md'] },
  ];
  const acts: Columns = [
    {
      key: 'act',
      title: t('column.act'),
      render: (_: unknown, each) =>
        each.endedOn === null && (
          <Flex gap="small" wrap>
            <Button size="small" aria-label={`${t('edit')} ${each.name}`} onClick={() => setAct({ kind: 'edit', of: each })}>
              {t('edit')}
            </Button>
            <Button size="small" aria-label={`${t('end')} ${each.name}`} onClick={() => setAct({ kind: 'end', of: each })}>
              {t('end')}
            </Button>
          </Flex>
        ),
    },
  ];
  return (
    <>
      <Table<Organisation> rowKey="id" size="middle" pagination={false} dataSource={organisations} columns={manages ? [...columns, ...acts] : columns} />
      {act?.kind === 'edit' && <OrganisationForm organisation={act.of} onClose={() => setAct(undefined)} />}
      {act?.kind === 'end' && <EndOrganisationForm organisation={act.of} onClose={() => setAct(undefined)} />}
    </>
  );
};

const Name = ({ organisation }: { organisation: Organisation }) => {
  const dates = useDates();
  return (
    <>
      {organisation.name} {organisation.endedOn !== null && <span className="tx-soft">{dates.date(organisation.endedOn)}</span>}
    </>
  );
};
