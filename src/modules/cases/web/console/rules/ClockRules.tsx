import { Grid, Table, type TableProps } from 'antd';
import type { ReplyOf } from '../../../../../web/api.ts';
import type { casesContract } from '../../../contract.ts';
import { useLimitWords } from '../leads/actions/use-clock-lists.ts';
import { useLeadWords } from '../leads/words.ts';
import { Holds, isOver, Source } from './RuleParts.tsx';
import { useRuleWords } from './words.ts';

type Rule = ReplyOf<typeof casesContract.deadlineRules>[number];
type Columns = NonNullable<TableProps<Rule>['columns']>;

/** In the order in which the steps come. */
export const triggers = ['leadAcknowledged', 'leadContacted', 'leadVisited', 'leadAssessed', 'leadAnswered', 'firstVisit'] as const;
type Trigger = (typeof triggers)[number];

export const ClockRules = ({ rules, past }: { rules: readonly Rule[]; past: boolean }) => {
  const t = useRuleWords();
  const order = (rule: Rule) => (rule.trigger === 'firstVisit' ? 100 : (rule.priority ?? 0) * 10) + triggers.indexOf(rule.trigger as Trigger);
  const shown = rules.filter((rule) => past || !isOver(rule)).toSorted((a, b) => order(a) - order(b));
  return (
    <Table<Rule>
      rowKey="id"
      size="small"
      className="rule-table"
      pagination={false}
      dataSource={shown}
      columns={useColumns()}
      rowClassName={(rule) => (isOver(rule) ? 'rule-past' : '')}
      locale={{ emptyText: t('none') }}
    />
  );
};

const useColumns = (): Columns => {
  const t = useRuleWords();
  const limit = useLimitWords();
  const narrow = Grid.useBreakpoint().lg === false;
  const priority = { key: 'priority', title: t('column.level'), render: (_: unknown, rule: Rule) => <Priority rule={rule} /> };
  const step = { key: 'step', title: t('column.step'), render: (_: unknown, rule: Rule) => t(`trigger.${rule.trigger as Trigger}`) };
  const length = { key: 'limit', title: t('column.limit'), render: (_: unknown, rule: Rule) => limit(rule) };
  const source = { key: 'source', title: t('column.source'), render: (_: unknown, rule: Rule) => <Source source={rule.ruleSource} /> };
  if (narrow) return [priority, step, length, source];
  return [
    priority,
    step,
    length,
    { key: 'area', title: t('column.area'), dataIndex: 'area' },
    source,
    { key: 'dates', title: t('column.dates'), render: (_: unknown, rule: Rule) => <Holds rule={rule} /> },
  ];
};

const Priority = ({ rule }: { rule: Rule }) => {
  const t = useRuleWords();
  const leads = useLeadWords();
  if (rule.trigger === 'firstVisit') return <>{t('firstVisit')}</>;
  return <>{rule.priority === null ? t('anyPriority') : leads(`triage.${rule.priority as 1}`)}</>;
};
