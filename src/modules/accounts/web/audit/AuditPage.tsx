import { App, Button, Empty } from 'antd';
import { useState } from 'react';
import { asProblem, saveFile } from '../../../../web/api.ts';
import { ConsolePage } from '../../../../web/console/ConsolePage.tsx';
import { Count, Loaded, Pages } from '../../../../web/console/Listing.tsx';
import { useFilters } from '../../../../web/console/use-filters.ts';
import { useGet } from '../../../../web/queries.tsx';
import { useHolds } from '../../../../web/session.tsx';
import type { auditContract } from '../../audit-contract.ts';
import { AuditFilters } from './AuditFilters.tsx';
import { AuditTable } from './AuditTable.tsx';
import { useAuditWords } from './words.ts';
import './audit.css';

/** Who did what, in words. Asked for only when somebody asks: reading it is recorded. */
export default function AuditPage() {
  const t = useAuditWords();
  const auditor = useHolds('auditor');
  const { filters, change, clear, narrowed } = useFilters('from', 'to', 'personId', 'action', 'area', 'subject');
  const log = useGet<typeof auditContract.audit>('GET /api/audit', { query: filters }, { topics: [], placeholderData: (before) => before });
  return (
    <ConsolePage title={t('title')} note={log.data && <Count {...log.data} />} actions={<Export filters={{ ...filters, page: '' }} />}>
      <p className="tx-soft">{t(auditor ? 'recorded' : 'accountsOnly')}</p>
      <AuditFilters filters={filters} narrowed={narrowed} change={change} clear={clear} />
      <Loaded query={log}>
        {(list) =>
          list.items.length === 0 ? (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t(narrowed ? 'empty.narrowed' : 'empty.none')} />
          ) : (
            <>
              <AuditTable rows={list.items} />
              <Pages list={list} onPage={(next) => change({ page: String(next) })} />
            </>
          )
        }
      </Loaded>
    </ConsolePage>
  );
}

const Export = ({ filters }: { filters: Record<string, string> }) => {
  const t = useAuditWords();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    await saveFile<typeof auditContract.auditExport>('GET /api/audit/export', { query: filters }).catch(
      (error: unknown) => void message.error(asProblem(error).message),
    );
    setBusy(false);
  };
  return (
    <Button loading={busy} onClick={() => void save()}>
      {t('export')}
    </Button>
  );
};
