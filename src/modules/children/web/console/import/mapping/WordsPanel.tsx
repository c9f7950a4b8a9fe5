import { Alert, Checkbox, Grid, Select, Skeleton, Table } from 'antd';
import { Panel } from '../../../../../../web/console/Panel.tsx';
import type { Detail, Words } from '../queries.ts';
import { useImportWords } from '../words.ts';
import { textOf, useMeanings } from './meanings.ts';
import { wordKinds, type ImportChoices, type Meaning, type WordKind } from './use-choices.ts';

type Word = Words[WordKind][number];

/** What the file's own words mean. Levels are never taken on a guess alone. */
export const WordsPanel = ({ levels, choices }: { levels: Detail['levels']; choices: ImportChoices }) => {
  const t = useImportWords();
  const { data, loading, error } = choices.words;
  const kinds = wordKinds.filter((kind) => (data?.[kind].length ?? 0) > 0);
  if (!loading && !error && kinds.length === 0) return null;
  return (
    <Panel title={t('words')} wide>
      <p className="tx-soft">{t('wordsWhat')}</p>
      {error && <Alert type="error" showIcon role="alert" title={error.message} />}
      {loading && <Skeleton active title={false} />}
      <div className="import-words">
        {kinds.map((kind) => (
          <WordTable key={kind} kind={kind} words={data![kind]} levels={levels} choices={choices} />
        ))}
      </div>
    </Panel>
  );
};

const WordTable = ({ kind, words, levels, choices }: { kind: WordKind; words: readonly Word[]; levels: Detail['levels']; choices: ImportChoices }) => {
  const t = useImportWords();
  const narrow = Grid.useBreakpoint().sm === false;
  const times = (word: Word) => <span className="tx-soft">{t('timesOf', { count: word.count })}</span>;
  const named = {
    key: 'word',
    title: t('word'),
    render: (_: unknown, word: Word) => <span className="import-file">{[word.word, narrow && <span key="times">{times(word)}</span>]}</span>,
  };
  const counted = { key: 'times', title: t('times'), width: '22%', render: (_: unknown, word: Word) => times(word) };
  const meant = {
    key: 'meaning',
    title: t('meaning'),
    width: narrow ? '60%' : '46%',
    render: (_: unknown, word: Word) => <MeaningChoice kind={kind} word={word} levels={levels} choices={choices} />,
  };
  const columns = narrow ? [named, meant] : [named, counted, meant];
  return (
    <section className="import-word-kind">
      <h3>{t(`wordKind.${kind}`)}</h3>
      {kind === 'riskLevels' && <p className="tx-soft">{t(levels.length === 0 ? 'levelMissing' : 'levelWhy')}</p>}
      <Table<Word>
        rowKey="word"
        size="small"
        tableLayout="fixed"
        pagination={words.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
        dataSource={ordered(kind, words)}
        columns={columns}
        rowClassName={(word) => (choices.meaningOf(kind, word) === null ? 'import-doubtful' : '')}
      />
      {kind === 'riskLevels' && levels.length > 0 && (
        <Checkbox checked={choices.levelsChecked} onChange={(event) => choices.checkLevels(event.target.checked)}>
          {t('levelCheck')}
        </Checkbox>
      )}
    </section>
  );
};

const MeaningChoice = ({ kind, word, levels, choices }: { kind: WordKind; word: Word; levels: Detail['levels']; choices: ImportChoices }) => {
  const t = useImportWords();
  const known = useMeanings(kind, levels);
  const present = choices.meaningOf(kind, word);
  const options = [{ meaning: null as Meaning, label: t('leaveEmpty') }, ...known].map(({ meaning, label }) => ({ value: textOf(meaning), label }));
  return (
    <Select
      aria-label={`${t('meaning')} ${word.word}`}
      className="import-wide"
      value={textOf(present)}
      options={options}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={220}
      onChange={(text: string) => choices.chooseMeaning(kind, word.word, JSON.parse(text) as Meaning)}
    />
  );
};

/** Levels from the gravest down; of other words the most frequent first. */
const ordered = (kind: WordKind, words: readonly Word[]): readonly Word[] =>
  kind === 'riskLevels' ? words.toSorted((one, other) => Number(other.meaning ?? 0) - Number(one.meaning ?? 0)) : words;
