import { Tabs } from 'antd';
import { useParams } from 'react-router';
import { ConsolePage } from '../../../../../web/console/ConsolePage.tsx';
import { Loaded } from '../../../../../web/console/Listing.tsx';
import { useLanguage } from '../../../../../web/i18n/language.ts';
import { BreakGlassBanner } from '../../../../children/web/console/break-glass/BreakGlassBanner.tsx';
import { FileTab } from '../../../../children/web/console/file/FileTab.tsx';
import { useFile, useMayEdit, type File } from '../../../../children/web/console/file/use-file.ts';
import { UnmaskedBar } from '../../../../children/web/console/unmask/UnmaskedBar.tsx';
import { UnmaskedProvider } from '../../../../children/web/console/unmask/unmasked.tsx';
import { CaseTab } from './CaseTab.tsx';
import { ChildActions } from './ChildActions.tsx';
import { ChildSummary } from './ChildSummary.tsx';
import { TimelineTab } from './TimelineTab.tsx';
import { useDoing, type Tab } from './use-doing.ts';
import { useWork } from './use-work.ts';
import { useChildWords } from './words.ts';
import './child.css';

/** One child: the file, the case, and everything that happened. */
export default function ChildPage() {
  const { id = '' } = useParams();
  return (
    <UnmaskedProvider key={id} childId={id}>
      <Child id={id} />
    </UnmaskedProvider>
  );
}

const Child = ({ id }: { id: string }) => {
  const t = useChildWords();
  const file = useFile(id);
  const routine = useMayEdit();
  const back = routine ? { href: '/console/children', label: t('register') } : { href: '/console/break-glass', label: t('breakGlass') };
  // The masked name: window titles are seen over shoulders and kept in the history.
  return (
    <ConsolePage title={file.data?.name ?? t('child')} note={file.data?.fileCode} back={back} actions={file.data && <ChildActions file={file.data} />}>
      {!routine && <BreakGlassBanner childId={id} />}
      <UnmaskedBar />
      <Loaded query={file} lines={12}>
        {(data) => <Opened file={data} routine={routine} />}
      </Loaded>
    </ConsolePage>
  );
};

const Opened = ({ file, routine }: { file: File; routine: boolean }) => {
  const t = useChildWords();
  const language = useLanguage();
  const { tab, showTab } = useDoing();
  const work = useWork(file.id, routine);
  if (!routine) return <FileTab file={file} />;
  const items = [
    { key: 'file', label: t('tab.file'), children: <FileTab file={file} /> },
    { key: 'case', label: t('tab.case'), children: <Loaded query={work}>{(data) => <CaseTab file={file} work={data} />}</Loaded> },
    { key: 'timeline', label: t('tab.timeline'), children: <TimelineTab childId={file.id} /> },
  ];
  return (
    <>
      <ChildSummary file={file} work={work.data} />
      <Tabs key={language} activeKey={tab} items={items} destroyOnHidden onChange={(next) => showTab(next as Tab)} />
    </>
  );
};
