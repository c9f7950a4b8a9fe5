import { Alert, Button, Flex, Select, Skeleton } from 'antd';
import { Panel } from '../../../../../../web/console/Panel.tsx';
import { Field } from '../../../../../../web/ui/Field.tsx';
import { useConfirm, type Detail, type Table } from '../queries.ts';
import { useImportWords } from '../words.ts';
import { ColumnTable } from './ColumnTable.tsx';
import { useChoices, vocabularyOf, type ImportChoices } from './use-choices.ts';
import { WordsPanel } from './WordsPanel.tsx';

/** The proposals for every column and word, to be confirmed or changed before a row is read. */
export const MappingPanel = ({ detail, onBack }: { detail: Detail; onBack?: () => void }) => {
  const t = useImportWords();
  const choices = useChoices(detail);
  const confirm = useConfirm();
  if (choices.table === undefined) return <Alert type="warning" showIcon title={detail.notice ?? t('noKinds')} />;
  if (!choices.ready) return <Skeleton active title={false} paragraph={{ rows: 12 }} />;
  const { table } = choices;
  const missing = missingIn(choices, table);
  const levelsOpen = (choices.words.data?.riskLevels.length ?? 0) > 0 && detail.levels.length > 0 && !choices.levelsChecked;
  const send = () =>
    confirm.mutate(
      {
        params: { id: detail.id },
        body: { version: detail.version, sheet: table.sheet, fieldByColumn: choices.fieldByColumn, vocabulary: vocabularyOf(choices) },
      },
      { onSuccess: choices.clear },
    );
  return (
    <>
      <Panel title={t('sheet')} wide>
        {detail.tables.length > 1 && <SheetChoice tables={detail.tables} choices={choices} />}
        <Found table={table} />
        {table.remembered && <Alert type="info" showIcon title={t('remembered')} />}
      </Panel>
      <Panel title={t('columns')} wide>
        <p className="tx-soft">{t('columnsWhat')}</p>
        <ColumnTable table={table} choices={choices} />
        {missing.length > 0 && (
          <Alert type="error" showIcon role="alert" title={t('missing', { fields: missing.map((field) => t(`field.${field}`)).join(t('comma')) })} />
        )}
      </Panel>
      <WordsPanel levels={detail.levels} choices={choices} />
      {confirm.error && <Alert type="error" showIcon role="alert" title={confirm.error.message} />}
      <Flex wrap gap="small" align="center" className="import-bar tx-no-print">
        <Button type="primary" loading={confirm.isPending} disabled={missing.length > 0 || levelsOpen || choices.words.loading} onClick={send}>
          {t('confirm')}
        </Button>
        {onBack && <Button onClick={onBack}>{t('backToCheck')}</Button>}
        <span className="tx-soft" role="status">
          {levelsOpen ? t('confirmNeeds') : onBack ? t('rechecks') : ''}
        </span>
      </Flex>
    </>
  );
};

/** What the server missed is missing until some column is given to it. */
const missingIn = ({ fieldByColumn }: ImportChoices, table: Table): Table['missing'] => {
  const given = new Set(Object.values(fieldByColumn));
  const needed = given.has('childName') ? table.missing.filter((field) => field !== 'childName') : [...new Set([...table.missing, 'childName' as const])];
  return needed.filter((field) => !given.has(field));
};

const SheetChoice = ({ tables, choices }: { tables: readonly Table[]; choices: ImportChoices }) => {
  const t = useImportWords();
  return (
    <Field label={t('sheet')}>
      {(wiring) => (
        <Select
          {...wiring}
          value={choices.table?.sheet ?? null}
          options={tables.map((table) => ({ value: table.sheet, label: t('sheetRows', { name: table.sheet, count: table.rows }) }))}
          onChange={choices.chooseSheet}
        />
      )}
    </Field>
  );
};

const Found = ({ table }: { table: Table }) => {
  const t = useImportWords();
  const [from, to] = table.headerRows;
  const skipped = Object.entries(Object.groupBy(table.skippedRows, ({ reason }) => reason));
  return (
    <ul className="import-found">
      <li>{t('found', { from, to, first: table.firstDataRow, last: table.lastDataRow, count: table.rows.toLocaleString('en-US') })}</li>
      {table.titles.length > 0 && <li>{t('titles', { text: table.titles.slice(0, 4).join(' / ') })}</li>}
      {table.footRows.length > 0 && <li>{t('foot', { rows: someOf(table.footRows, t('comma')) })}</li>}
      {skipped.map(([reason, rows]) => (
        <li key={reason}>
          {t('skipped', {
            rows: someOf(
              rows.map(({ row }) => row),
              t('comma'),
            ),
            reason: t(`skip.${reason as 'total'}`),
          })}
        </li>
      ))}
    </ul>
  );
};

const someOf = (rows: readonly number[], comma: string): string => `${rows.slice(0, 8).join(comma)}${rows.length > 8 ? '…' : ''}`;
