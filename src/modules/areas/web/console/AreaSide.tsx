import { Button, Flex } from 'antd';
import { useState } from 'react';
import { useDates } from '../../../../web/i18n/dates.ts';
import { useSession } from '../../../../web/session.tsx';
import { Card } from '../../../../web/ui/Blocks.tsx';
import type { AreaDetail } from '../../contract.ts';
import { keepers } from '../../rules.ts';
import { AreaHistory } from './AreaHistory.tsx';
import { ChangeForm, type Kind } from './ChangeForm.tsx';
import { useAreaWords } from './words.ts';

const kinds: readonly Kind[] = ['created', 'renamed', 'merged', 'moved', 'ended'];

export const AreaSide = ({ area }: { area: AreaDetail }) => (
  <div className="area-side">
    <Acts area={area} />
    <Codes area={area} />
    <AreaHistory areaId={area.id} />
  </div>
);

/** Only for keepers whose post covers the area; the server has the last word. */
const Acts = ({ area }: { area: AreaDetail }) => {
  const t = useAreaWords();
  const posts = useSession().session?.posts ?? [];
  const [act, setAct] = useState<Kind>();
  const keeps = posts.some((post) => keepers.includes(post.role) && BigInt(post.areaId) <= BigInt(area.id) && BigInt(area.id) <= BigInt(post.areaLastId));
  const offered = kinds.filter(
    (kind) =>
      (kind === 'created' ? area.level !== 'community' : area.level !== 'city' || kind === 'renamed') && !(kind === 'moved' && area.level === 'district'),
  );
  if (area.endedOn !== null) return area.survivor && <Card>{t('survivor', { name: area.survivor.name })}</Card>;
  if (!keeps) return null;
  return (
    <Flex wrap gap="small">
      {offered.map((kind) => (
        <Button key={kind} onClick={() => setAct(kind)}>
          {t(`act.${kind}`)}
        </Button>
      ))}
      {act && <ChangeForm area={area} kind={act} onClose={() => setAct(undefined)} />}
    </Flex>
  );
};

const Codes = ({ area }: { area: AreaDetail }) => {
  const t = useAreaWords();
  const dates = useDates();
  const days = (code: AreaDetail['codes'][number]) =>
    code.validTo === null ? t('since', { from: dates.date(code.validFrom) }) : t('until', { from: dates.date(code.validFrom), to: dates.date(code.validTo) });
  return (
    <Card title={t('codes')}>
      {area.codes.length === 0 ? (
        <p className="tx-soft">{t('noCodes')}</p>
      ) : (
        <ul className="area-list">
          {area.codes.map((code) => (
            <li key={`${code.code}${code.validFrom}`}>{t('codeLine', { code: code.code, source: code.source, dates: days(code) })}</li>
          ))}
        </ul>
      )}
    </Card>
  );
};
