import { Alert, Button, Flex } from 'antd';
import { useState } from 'react';
import { asProblem, saveFile, type ApiProblem } from '../../../../../../web/api.ts';
import type { importContract } from '../../../../register-import/import-contract.ts';
import { useCommit, type Detail } from '../queries.ts';
import { useImportWords } from '../words.ts';

/** Always in sight: how much is ready, and the way on. */
export const CommitBar = ({ detail }: { detail: Detail }) => {
  const t = useImportWords();
  const commit = useCommit();
  const { ready, blocked } = detail.counts;
  const number = (count: number) => count.toLocaleString('en-US');
  return (
    <div className="import-bar tx-no-print">
      {commit.error && <Alert type="error" showIcon role="alert" title={commit.error.message} />}
      <Flex wrap gap="small" align="center" justify="space-between">
        <span role="status">
          <b>{t('ready', { ready: number(ready), blocked: number(blocked) })}</b> <span className="tx-soft">{blocked > 0 && ready > 0 && t('commitWhat')}</span>
        </span>
        <Flex wrap gap="small">
          {detail.may.includes('marked') && <MarkedButton id={detail.id} />}
          {detail.may.includes('commit') && (
            <Button type="primary" loading={commit.isPending} onClick={() => commit.mutate({ params: { id: detail.id }, body: { version: detail.version } })}>
              {t('commit', { count: number(ready) })}
            </Button>
          )}
        </Flex>
      </Flex>
    </div>
  );
};

const MarkedButton = ({ id }: { id: string }) => {
  const t = useImportWords();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();
  const save = async () => {
    setBusy(true);
    setProblem(undefined);
    await saveFile<typeof importContract.marked>('GET /api/imports/{id}/marked', { params: { id } }).catch((error: unknown) => setProblem(asProblem(error)));
    setBusy(false);
  };
  return (
    <>
      <Button loading={busy} title={t('markedWhat')} onClick={() => void save()}>
        {t('marked')}
      </Button>
      {problem && <Alert type="error" role="alert" title={problem.message} />}
    </>
  );
};
