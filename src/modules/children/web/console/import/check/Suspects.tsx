import { Button } from 'antd';
import type { Row, Suspect } from '../queries.ts';
import { useImportWords } from '../words.ts';

/** The row beside the files that may be the same child’s: enough to tell, nobody by full name. */
export const Suspects = ({ row, onMerge }: { row: Row; onMerge?: (childId: string) => void }) => {
  const t = useImportWords();
  return (
    <div className="import-compare">
      <table>
        <caption className="tx-hidden">{t('compare')}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('born')}</th>
            <th scope="col">{t('community')}</th>
            <th scope="col">{t('guardian')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('thisRow')}</th>
            <td>{row.name ?? '—'}</td>
            <td>{row.birthDate ?? '—'}</td>
            <td>{row.community ?? '—'}</td>
            <td>{row.guardian ?? '—'}</td>
            <td />
          </tr>
          {row.suspects.map((suspect, index) => (
            <Other key={suspect.childId ?? index} suspect={suspect} {...(onMerge ? { onMerge } : {})} />
          ))}
        </tbody>
      </table>
      {onMerge && <p className="tx-soft tx-small">{t('mergeWhat')}</p>}
    </div>
  );
};

const Other = ({ suspect, onMerge }: { suspect: Suspect; onMerge?: (childId: string) => void }) => {
  const t = useImportWords();
  const { childId } = suspect;
  if (childId === null) {
    return (
      <tr>
        <th scope="row">{t('elsewhere', { place: suspect.place })}</th>
        <td colSpan={5}>{t(`reason.${suspect.reason}`)}</td>
      </tr>
    );
  }
  return (
    <tr>
      <th scope="row">
        <a href={`/console/children/${childId}`}>{suspect.fileCode}</a> <span className="tx-soft">{t(`reason.${suspect.reason}`)}</span>
      </th>
      <td>{suspect.name}</td>
      <td>{suspect.birthDate ?? '—'}</td>
      <td>{suspect.place}</td>
      <td>{suspect.guardian ?? '—'}</td>
      <td>
        {onMerge && (
          <Button size="small" onClick={() => onMerge(childId)}>
            {t('mergeHere')}
          </Button>
        )}
      </td>
    </tr>
  );
};
