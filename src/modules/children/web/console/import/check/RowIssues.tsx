import { Alert, Button, Flex, Space } from 'antd';
import { useState } from 'react';
import { useFix, type Detail, type Row, type RowIssue } from '../queries.ts';
import { useImportWords } from '../words.ts';
import { ChooseCommunity } from './ChooseCommunity.tsx';
import { FixDialog } from './FixDialog.tsx';
import { SeverityMark } from './SeverityMark.tsx';
import { Suspects } from './Suspects.tsx';

const still: ReadonlySet<Row['status']> = new Set(['ready', 'blocked', 'skipped']);

/** What is to say about one row, and what can be done about it. */
export const RowIssues = ({ detail, row }: { detail: Detail; row: Row }) => {
  const t = useImportWords();
  const [fixing, setFixing] = useState(false);
  const fix = useFix();
  const open = detail.may.includes('fix') && still.has(row.status);
  const decide = (code: RowIssue['code'], decision: string | null) =>
    fix.mutate({ params: { id: detail.id, row: row.row }, body: { version: row.version, decisions: { [code]: decision } } });
  return (
    <div className="import-issues">
      {row.issues.map((issue) => (
        <Issue
          key={issue.code}
          detail={detail}
          row={row}
          issue={issue}
          open={open}
          busy={fix.isPending}
          decide={(decision) => decide(issue.code, decision)}
          onFix={() => setFixing(true)}
        />
      ))}
      {row.corrected.length > 0 && <p className="tx-soft">{t('corrected', { fields: row.corrected.map((field) => t(`field.${field}`)).join(t('comma')) })}</p>}
      {fix.error && <Alert type="error" showIcon role="alert" title={fix.error.message} />}
      {open && !row.issues.some(waits) && (
        <div>
          <FixButton onFix={() => setFixing(true)} />
        </div>
      )}
      {fixing && <FixDialog detail={detail} row={row} onClose={() => setFixing(false)} />}
    </div>
  );
};

const waits = (issue: RowIssue): boolean => issue.severity === 'error' && issue.decision === null;

const FixButton = ({ onFix }: { onFix(): void }) => (
  <Button size="small" onClick={onFix}>
    {useImportWords()('fix')}
  </Button>
);

type IssueProps = { detail: Detail; row: Row; issue: RowIssue; open: boolean; busy: boolean; decide(decision: string | null): void; onFix(): void };

const Issue = ({ detail, row, issue, open, busy, decide, onFix }: IssueProps) => {
  const t = useImportWords();
  const written = issue.written === null ? '' : t('written', { text: issue.written });
  return (
    <div className="import-issue">
      <SeverityMark severity={issue.decision === null ? issue.severity : 'info'} />
      <div className="import-issue-body">
        <p>
          {issue.column && <b>{`${issue.column} `}</b>}
          {issue.message} {written && <span className="tx-soft">{written}</span>}
        </p>
        {issue.code.startsWith('register.') && (
          <Suspects
            row={row}
            {...(open && issue.decision === null && issue.decisions.includes('merge') ? { onMerge: (childId: string) => decide(`merge:${childId}`) } : {})}
          />
        )}
        {open &&
          issue.severity === 'error' &&
          (waits(issue) ? (
            <Offered detail={detail} row={row} issue={issue} busy={busy} decide={decide} onFix={onFix} />
          ) : (
            <Decided issue={issue} busy={busy} onTakeBack={() => decide(null)} />
          ))}
      </div>
    </div>
  );
};

/** Merging is offered beside the file it would go to. */
const Offered = ({ detail, row, issue, busy, decide, onFix }: Omit<IssueProps, 'open'>) => {
  const t = useImportWords();
  const plain = issue.decisions.filter((decision) => decision !== 'use' && decision !== 'merge');
  return (
    <Space wrap size="small">
      <FixButton onFix={onFix} />
      {issue.decisions.includes('use') && <ChooseCommunity areaId={detail.areaId} row={row.row} onChoose={(communityId) => decide(`use:${communityId}`)} />}
      {plain.map((decision) => (
        <Button key={decision} size="small" disabled={busy} onClick={() => decide(decision)}>
          {t(`decide.${decision as 'skip'}`)}
        </Button>
      ))}
    </Space>
  );
};

const Decided = ({ issue, busy, onTakeBack }: { issue: RowIssue; busy: boolean; onTakeBack(): void }) => {
  const t = useImportWords();
  const decision = t(`decide.${issue.decision!.split(':')[0] as 'skip'}`);
  return (
    <Flex wrap gap="small" align="center">
      <span>{t('decided', { decision })}</span>
      <Button size="small" type="link" disabled={busy} onClick={onTakeBack}>
        {t('takeBack')}
      </Button>
    </Flex>
  );
};
