import { Alert, Upload } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { asProblem, upload, type ApiProblem } from '../../../../../web/api.ts';
import { Panel } from '../../../../../web/console/Panel.tsx';
import { useSession } from '../../../../../web/session.tsx';
import { Field } from '../../../../../web/ui/Field.tsx';
import type { importContract } from '../../../register-import/import-contract.ts';
import { AreaTree } from '../area/AreaTree.tsx';
import { useImportWords } from './words.ts';

/** The office's own workbook, for the area of one's post unless another is chosen. */
export const UploadPanel = () => {
  const t = useImportWords();
  const navigate = useNavigate();
  const { post } = useSession();
  const [chosen, setArea] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();
  const area = chosen ?? post?.areaId;
  const send = async (file: File) => {
    if (area === undefined) return;
    setBusy(true);
    setProblem(undefined);
    try {
      const { id } = await upload<typeof importContract.upload>('POST /api/imports', file, { query: { area } });
      void navigate(`/console/import/${id}`);
    } catch (error) {
      setProblem(asProblem(error));
      setBusy(false);
    }
  };
  return (
    <Panel title={t('file')} note={t('privacy')}>
      <Field label={t('area')}>{({ id }) => <AreaTree id={id} label={t('area')} placeholder={t('areaPlaceholder')} value={area} onChange={setArea} />}</Field>
      {problem && <Alert type="error" showIcon role="alert" title={problem.message} />}
      <Upload.Dragger
        accept=".xlsx,.xlsm,.csv"
        maxCount={1}
        showUploadList={false}
        disabled={busy || area === undefined}
        beforeUpload={(file) => (void send(file), Upload.LIST_IGNORE)}
      >
        <p className="import-drop">{t(busy ? 'uploading' : 'drop')}</p>
        <p className="tx-soft">{t('dropHint')}</p>
      </Upload.Dragger>
    </Panel>
  );
};
