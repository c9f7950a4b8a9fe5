import { Alert, Button } from 'antd';
import { useParams } from 'react-router';
import { ConsolePage } from '../../../../../web/console/ConsolePage.tsx';
import { Loaded } from '../../../../../web/console/Listing.tsx';
import { useCommon } from '../../../../../web/i18n/interface.ts';
import { useSession } from '../../../../../web/session.tsx';
import { PrintSheet } from '../../../../../web/ui/PrintSheet.tsx';
import { useFile, type File } from '../../../../children/web/console/file/use-file.ts';
import { UnmaskedBar } from '../../../../children/web/console/unmask/UnmaskedBar.tsx';
import { UnmaskedProvider, useUnmasked } from '../../../../children/web/console/unmask/unmasked.tsx';
import { FileSheet } from './FileSheet.tsx';
import { PlanSheet } from './PlanSheet.tsx';
import { useWork, type Work } from './use-work.ts';
import { useChildWords } from './words.ts';
import './child.css';
import './paper.css';

/** A sheet as it will be on paper, masked unless asked for otherwise; the browser prints it. */
export default function PrintPage() {
  const { id = '', sheet } = useParams();
  return (
    <UnmaskedProvider key={id} childId={id}>
      <Sheet id={id} plan={sheet === 'plan'} />
    </UnmaskedProvider>
  );
}

const Sheet = ({ id, plan }: { id: string; plan: boolean }) => {
  const t = useChildWords();
  const common = useCommon();
  const { ask } = useUnmasked();
  const file = useFile(id);
  const work = useWork(id);
  const actions = (
    <>
      <Button onClick={() => (plan ? ask('name') : ask('name', 'phones', 'address'))}>{t('print.inClear')}</Button>
      <Button type="primary" onClick={() => window.print()}>
        {common('print')}
      </Button>
    </>
  );
  return (
    <ConsolePage
      title={t(plan ? 'sheet.plan' : 'sheet.file')}
      back={{ href: `/console/children/${id}`, label: file.data?.name ?? t('child') }}
      actions={actions}
    >
      <UnmaskedBar />
      <Alert className="tx-no-print" type="info" title={t('print.note')} />
      <Loaded query={file}>{(data) => <Loaded query={work}>{(all) => <Paper file={data} work={all} plan={plan} />}</Loaded>}</Loaded>
    </ConsolePage>
  );
};

const Paper = ({ file, work, plan }: { file: File; work: Work; plan: boolean }) => {
  const t = useChildWords();
  const by = useSession().session?.person?.name ?? '';
  const signs = plan ? [t('print.signMaker'), t('print.signGuardian'), t('print.signSupervisor')] : [t('print.signMaker'), t('print.signSupervisor')];
  return (
    <div className="child-paper">
      <PrintSheet
        title={t(plan ? 'sheet.plan' : 'sheet.file')}
        from={file.areaPath}
        code={`${file.fileCode} · ${t('print.by', { name: by })}`}
        signs={signs}
        seal
      >
        {plan ? <PlanSheet file={file} work={work} /> : <FileSheet file={file} work={work} />}
      </PrintSheet>
    </div>
  );
};
