import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useHolds } from '../../../../../web/session.tsx';
import { useCommon } from '../../../../../web/i18n/interface.ts';
import { useMayEdit, type File } from '../../../../children/web/console/file/use-file.ts';
import { SealedDialog } from '../../../../children/web/console/sealed/SealedDialog.tsx';
import { useUnmasked } from '../../../../children/web/console/unmask/unmasked.tsx';
import { useDoing } from './use-doing.ts';
import { useChildWords } from './words.ts';

/** What can be done from anywhere on the page. */
export const ChildActions = ({ file }: { file: File }) => {
  const t = useChildWords();
  const common = useCommon();
  const { ask } = useUnmasked();
  const { begin } = useDoing();
  const mayWork = useMayEdit();
  const sheets = ['file', 'plan'] as const;
  return (
    <>
      <Sealed childId={file.id} />
      <Button onClick={() => ask('name')}>{t('seeInClear')}</Button>
      {mayWork && (
        <Dropdown
          trigger={['click']}
          menu={{ items: sheets.map((sheet) => ({ key: sheet, label: <a href={`/console/children/${file.id}/print/${sheet}`}>{t(`sheet.${sheet}`)}</a> })) }}
        >
          <Button>{common('print')}</Button>
        </Dropdown>
      )}
      {mayWork && (
        <Button type="primary" onClick={() => begin('contact')}>
          {t('recordContact')}
        </Button>
      )}
    </>
  );
};

/** There for every officer and every child, whatever there is behind it. */
const Sealed = ({ childId }: { childId: string }) => {
  const t = useChildWords();
  const [open, setOpen] = useState(false);
  if (!useHolds('protectionOfficer')) return null;
  return (
    <>
      <Button type="text" onClick={() => setOpen(true)}>
        {t('sealed')}
      </Button>
      {open && <SealedDialog childId={childId} onClose={() => setOpen(false)} />}
    </>
  );
};
