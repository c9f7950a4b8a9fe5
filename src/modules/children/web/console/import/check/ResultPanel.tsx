import { Alert, Button, Flex } from 'antd';
import { useState } from 'react';
import { FormDialog } from '../../../../../../web/console/FormDialog.tsx';
import { Loaded } from '../../../../../../web/console/Listing.tsx';
import { useGet } from '../../../../../../web/queries.tsx';
import type { importContract } from '../../../../register-import/import-contract.ts';
import { useUndo, type Detail } from '../queries.ts';
import { useImportWords } from '../words.ts';
import { RowTable } from './RowTable.tsx';

/** What came of it, and the way back. */
export const ResultPanel = ({ detail }: { detail: Detail }) => {
  const t = useImportWords();
  const [undoing, setUndoing] = useState(false);
  if (detail.state === 'undone') return <Undone detail={detail} />;
  const { imported, merged, blocked } = detail.counts;
  return (
    <>
      <Alert
        type="success"
        showIcon
        title={t(merged > 0 ? 'resultMerged' : 'result', { imported: imported.toLocaleString('en-US'), merged })}
        description={
          <div className="tx-stack">
            <p>{blocked > 0 ? t('resultRest', { count: blocked }) : t('resultAll')}</p>
            <Flex wrap gap="small" className="tx-no-print">
              <Button href="/console/children">{t('toRegister')}</Button>
              {detail.may.includes('undo') && (
                <Button danger onClick={() => setUndoing(true)}>
                  {t('undo')}
                </Button>
              )}
            </Flex>
          </div>
        }
      />
      {undoing && <UndoDialog detail={detail} onClose={() => setUndoing(false)} />}
    </>
  );
};

const UndoDialog = ({ detail, onClose }: { detail: Detail; onClose(): void }) => {
  const t = useImportWords();
  const undo = useUndo();
  const { imported, merged } = detail.counts;
  const send = () => undo.mutate({ params: { id: detail.id }, body: { version: detail.version } }, { onSuccess: onClose });
  return (
    <FormDialog title={t('undoTitle')} save={t('undoSure')} busy={undo.isPending} problem={undo.error} danger onSave={send} onClose={onClose}>
      <p>{t('undoWhat', { imported: imported.toLocaleString('en-US'), merged })}</p>
    </FormDialog>
  );
};

const Undone = ({ detail }: { detail: Detail }) => {
  const t = useImportWords();
  const kept = useGet<typeof importContract.rows>(
    'GET /api/imports/{id}/rows',
    { params: { id: detail.id }, query: { status: 'kept', size: 200 } },
    { enabled: detail.counts.kept > 0 },
  );
  return (
    <>
      <Alert
        type="success"
        showIcon
        title={t('undone', { takenBack: detail.counts.takenBack.toLocaleString('en-US') })}
        {...(detail.counts.kept > 0 ? { description: t('undoneKept', { count: detail.counts.kept }) } : {})}
      />
      {detail.counts.kept > 0 && <Loaded query={kept}>{(page) => <RowTable detail={detail} rows={page.items} />}</Loaded>}
    </>
  );
};
