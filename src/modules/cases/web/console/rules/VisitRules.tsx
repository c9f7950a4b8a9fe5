import { Grid, Table, type TableProps } from 'antd';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import type { ReplyOf } from '../../../../../web/api.ts';
import type { casesContract } from '../../../contract.ts';
import { Holds, isOver, LevelOf, Source } from './RuleParts.tsx';
import { useRuleWords } from './words.ts';

type Rule = ReplyOf<typeof casesContract.visitRules>[number];
type Columns = NonNullable<TableProps<Rule>['columns']>;

export const VisitRules = ({ rules, past }: { rules: readonly Rule[]; past: boolean }) => {
  const t = useRuleWords();
  const shown = rules.filter((rule) => past || !isOver(rule));
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
  const terms = useTerms();
  const narrow = Grid.useBreakpoint().lg === false;
  const every = (rule: Rule) => t('everyDays', { count: rule.intervalDays });
  const channels = (rule: Rule) => rule.channels.map((channel) => terms(`contactKind.${channel}`)).join(' · ');
  const level = { key: 'level', title: t('column.level'), render: (_: unknown, rule: Rule) => <LevelOf ordinal={rule.levelOrdinal} /> };
  if (narrow)
    return [
      level,
      {
        key: 'rule',
        title: t('visits'),
        render: (_: unknown, rule: Rule) => (
          <span className="rule-stack">
            <strong>{every(rule)}</strong>
            <span>{channels(rule)}</span>
            <span className="tx-soft">{rule.area}</span>
            <Source source={rule.ruleSource} />
            <span className="tx-soft tx-small">
              <Holds rule={rule} />
            </span>
          </span>
        ),
      },
    ];
  return [
    level,
    { key: 'area', title: t('column.area'), dataIndex: 'area' },
    { key: 'every', title: t('column.every'), render: (_: unknown, rule: Rule) => every(rule) },
    {
      key: 'grace',
      title: t('column.grace'),
      render: (_: unknown, rule: Rule) => (rule.graceDays === 0 ? t('noGrace') : t('graceDays', { count: rule.graceDays })),
    },
    { key: 'channels', title: t('column.channels'), render: (_: unknown, rule: Rule) => channels(rule) },
    { key: 'source', title: t('column.source'), render: (_: unknown, rule: Rule) => <Source source={rule.ruleSource} /> },
    { key: 'dates', title: t('column.dates'), render: (_: unknown, rule: Rule) => <Holds rule={rule} /> },
  ];
};
