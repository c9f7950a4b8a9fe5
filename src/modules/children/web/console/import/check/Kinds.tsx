import { Alert, Button, Dropdown, Flex, Modal } from 'antd';
import { useState } from 'react';
import { useDecide, type Detail, type Kind, type Summary } from '../queries.ts';
import { useImportWords } from '../words.ts';
import { SeverityMark } from './SeverityMark.tsx';

type KindsProps = { detail: Detail; summary: Summary; chosen: string | undefined; onChoose(code: string | undefined): void };

/** Everything found, counted by kind; a kind narrows the rows below, and most can be decided for all of them at once. */
export const Kinds = ({ detail, summary, chosen, onChoose }: KindsProps) => {
  const t = useImportWords();
  if (summary.kinds.length === 0) return <p>{t('noKinds')}</p>;
  return (
    <>
      <p className="tx-soft">{t('kindsWhat')}</p>
      <ul className="import-kinds">
        {summary.kinds.map((kind) => (
          <li key={kind.code} className="import-kind">
            <SeverityMark severity={kind.severity} />
            <button
              type="button"
              className="import-kind-choose"
              aria-pressed={chosen === kind.code}
              onClick={() => onChoose(chosen === kind.code ? undefined : kind.code)}
            >
              {kind.message}
            </button>
            <Counted kind={kind} />
            {detail.may.includes('fix') && kind.open > 0 && <ForAll detail={detail} kind={kind} />}
          </li>
        ))}
      </ul>
    </>
  );
};

const Counted = ({ kind }: { kind: Kind }) => {
  const t = useImportWords();
  const open = kind.severity !== 'error' ? '' : kind.open > 0 ? t('openOf', { count: kind.open, open: kind.open }) : t('settled');
  return (
    <span className="import-kind-count">
      <b>{t('rowsOf', { count: kind.rows })}</b> <span className="tx-soft">{open}</span>
    </span>
  );
};

/** A community is chosen row by row; everything else can be decided for all. */
const ForAll = ({ detail, kind }: { detail: Detail; kind: Kind }) => {
  const t = useImportWords();
  const decide = useDecide();
  const [asked, setAsked] = useState<string>();
  const offered = kind.decisions.filter((decision) => decision !== 'use');
  const name = (decision: string) => t(`decide.${decision as 'skip'}`);
  const send = () => decide.mutate({ params: { id: detail.id }, body: { code: kind.code, decision: asked! } }, { onSettled: () => setAsked(undefined) });
  return (
    <Flex wrap gap="small" align="center">
      <Dropdown
        trigger={['click']}
        menu={{ items: offered.map((decision) => ({ key: decision, label: name(decision) })), onClick: ({ key }) => setAsked(key) }}
      >
        <Button size="small">{t('forAll')}</Button>
      </Dropdown>
      {decide.error && <Alert type="error" role="alert" title={decide.error.message} />}
      {decide.data && decide.data.left > 0 && <span className="tx-soft">{t('leftOver', { count: decide.data.left })}</span>}
      <Modal
        open={asked !== undefined}
        title={asked && name(asked)}
        okText={asked && name(asked)}
        confirmLoading={decide.isPending}
        onOk={send}
        onCancel={() => setAsked(undefined)}
      >
        {asked && t('forAllConfirm', { count: kind.open, decision: name(asked) })}
      </Modal>
    </Flex>
  );
};
