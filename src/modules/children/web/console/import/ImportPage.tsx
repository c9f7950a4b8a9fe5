import { Alert, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { ConsolePage } from '../../../../../web/console/ConsolePage.tsx';
import { Loaded } from '../../../../../web/console/Listing.tsx';
import { useDates } from '../../../../../web/i18n/dates.ts';
import { CheckPanel } from './check/CheckPanel.tsx';
import { ResultPanel } from './check/ResultPanel.tsx';
import { ImportSteps } from './ImportSteps.tsx';
import { MappingPanel } from './mapping/MappingPanel.tsx';
import { ProgressPanel } from './ProgressPanel.tsx';
import { isWorking, useCancel, useImport, type Detail } from './queries.ts';
import { useImportWords } from './words.ts';
import './import.css';

/** One import from the file to the register; the page shows the step it stands at. */
export default function ImportPage() {
  const t = useImportWords();
  const dates = useDates();
  const { id = '' } = useParams();
  const found = useImport(id);
  const note = found.data && `${found.data.area.split(' ').slice(-2).join(' ')} · ${found.data.by} · ${dates.time(found.data.createdAt)}`;
  return (
    <ConsolePage
      title={found.data?.filename ?? t('title')}
      note={note}
      back={{ href: '/console/import', label: t('list') }}
      actions={found.data?.may.includes('cancel') && <CancelButton detail={found.data} />}
    >
      <Loaded query={found}>
        {(detail) => (
          <>
            <ImportSteps state={detail.state} />
            {detail.error && <Alert type="error" showIcon role="alert" title={t('stopped')} description={detail.error.message} />}
            {detail.notice && <Alert type="warning" showIcon description={detail.notice} title={t('field.sealed')} />}
            <Step key={`${detail.id} ${detail.state}`} detail={detail} />
          </>
        )}
      </Loaded>
    </ConsolePage>
  );
}

const Step = ({ detail }: { detail: Detail }) => {
  const t = useImportWords();
  const [changing, setChanging] = useState(false);
  if (isWorking(detail.state)) return <ProgressPanel detail={detail} />;
  if (detail.state === 'mapping' || changing) return <MappingPanel detail={detail} {...(changing ? { onBack: () => setChanging(false) } : {})} />;
  if (detail.state === 'deciding') return <CheckPanel detail={detail} onChangeColumns={detail.may.includes('confirm') ? () => setChanging(true) : undefined} />;
  if (detail.state === 'committed') return <CheckPanel detail={detail} />;
  if (detail.state === 'undone') return <ResultPanel detail={detail} />;
  return (
    <p>
      {detail.state === 'cancelled' && t('cancelled')} <a href="/console/import">{t('again')}</a>
    </p>
  );
};

const CancelButton = ({ detail }: { detail: Detail }) => {
  const t = useImportWords();
  const cancel = useCancel();
  return (
    <Popconfirm
      title={t('cancel')}
      description={t('cancelWhat')}
      onConfirm={() => cancel.mutate({ params: { id: detail.id }, body: { version: detail.version } })}
    >
      <Button loading={cancel.isPending}>{t('cancel')}</Button>
    </Popconfirm>
  );
};
