import { useEffect, useState } from 'react';
import type { areasContract } from '../../../areas/contract.ts';
import { call, type ReplyOf } from '../../../../web/api.ts';
import { Button } from '../../../../web/ui/Button.tsx';
import { Item, List } from '../../../../web/ui/Blocks.tsx';
import { TextInput } from '../../../../web/ui/Field.tsx';
import type { StepProps } from './ReportPage.tsx';
import { useReportWords } from './words.ts';

const PAUSE_MS = 300;
const SHOWN = 8;

export const WhereStep = ({ draft, unfilled }: StepProps) => {
  const t = useReportWords();
  const { area } = draft.value;
  return (
    <>
      {area === null ? (
        <AreaSearch onChoose={(chosen) => draft.change({ area: chosen })} />
      ) : (
        <div className="report-chosen">
          <output>
            <span className="tx-soft tx-small">{t('where.chosen')}</span>
            <strong>{area.name}</strong>
          </output>
          <Button kind="quiet" onClick={() => draft.change({ area: null })}>
            {t('where.change')}
          </Button>
        </div>
      )}
      <TextInput
        label={t('where.place')}
        hint={t('where.placeHint')}
        error={unfilled ? t('where.needed') : undefined}
        maxLength={200}
        value={draft.value.place}
        onChange={(place) => draft.change({ place })}
      />
    </>
  );
};

const AreaSearch = ({ onChoose }: { onChoose(area: { id: string; name: string }): void }) => {
  const t = useReportWords();
  const [text, setText] = useState('');
  const found = useAreas(text.trim());
  const areas = found === 'failed' ? undefined : found;
  return (
    <div className="tx-stack">
      <TextInput label={t('where.search')} hint={t('where.searchHint')} optional autoComplete="off" value={text} onChange={setText} />
      <output className="tx-soft report-found">
        {found === 'failed' && t('where.failed')}
        {areas && (areas.length === 0 ? t('where.none') : t('where.found', { count: areas.length }))}
      </output>
      {areas && areas.length > 0 && (
        <List label={t('where.search')}>
          {areas.slice(0, SHOWN).map((area) => (
            <Item key={area.id} title={area.name} note={area.path} onClick={() => onChoose({ id: area.id, name: area.path })} />
          ))}
        </List>
      )}
    </div>
  );
};

type Areas = ReplyOf<typeof areasContract.list>['items'];

/** Areas by name once typing pauses: who knows only the street may choose the street. Undefined while there is nothing to say. */
const useAreas = (text: string): Areas | 'failed' | undefined => {
  const [found, setFound] = useState<{ text: string; areas: Areas | 'failed' }>();
  useEffect(() => {
    if (text.length < 2) return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      call<typeof areasContract.list>('GET /api/areas', { query: { text } }, { signal: stop.signal })
        .then((reply) => setFound({ text, areas: reply.items.filter((area) => area.level !== 'city') }))
        .catch(() => !stop.signal.aborted && setFound({ text, areas: 'failed' }));
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [text]);
  return found?.text === text ? found.areas : undefined;
};
