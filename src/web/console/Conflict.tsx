import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Flex } from 'antd';
import { useState, type ReactNode } from 'react';
import { useConsoleWords } from './words.ts';
import './panel.css';

/**
 * What a dialog began with against what stands now. Live updates bring newer versions while somebody types; they must
 * not slip under what was typed, so the dialog keeps its version until the newer one has been looked at.
 */
export const useNewest = <T extends { version: number }>(current: T) => {
  const [base, setBase] = useState(current);
  return { base, moved: current.version !== base.version, accept: () => setBase(current) };
};

/** Asks anew for the routes that begin so, for instance after a refusal because somebody else was faster. */
export const useRefresh = (...starts: readonly string[]) => {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ predicate: ({ queryKey }) => starts.some((start) => String(queryKey[0]).startsWith(start)) });
};

export type Difference = { label: ReactNode; mine: ReactNode; newest: ReactNode };

type ConflictProps = { differences: readonly Difference[]; onKeepMine(): void; onDropMine(): void };

/** Somebody else was faster: the newest beside what was typed, and both ways on. */
export const Conflict = ({ differences, onKeepMine, onDropMine }: ConflictProps) => {
  const t = useConsoleWords();
  const actions = (
    <Flex wrap gap="small">
      <Button type="primary" onClick={onKeepMine}>
        {t('conflict.keepMine')}
      </Button>
      <Button onClick={onDropMine}>{t('conflict.dropMine')}</Button>
    </Flex>
  );
  return (
    <Alert
      type="warning"
      role="alert"
      title={t('conflict.title')}
      description={
        <div className="tx-stack">
          {differences.length === 0 ? <p>{t('conflict.elsewhere')}</p> : <Differences differences={differences} />}
          {actions}
        </div>
      }
    />
  );
};

const Differences = ({ differences }: { differences: readonly Difference[] }) => {
  const t = useConsoleWords();
  return (
    <table className="console-facts">
      <thead>
        <tr>
          <th scope="col">{t('conflict.what')}</th>
          <th scope="col">{t('conflict.mine')}</th>
          <th scope="col">{t('conflict.newest')}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ label, mine, newest }, index) => (
          <tr key={index}>
            <th scope="row">{label}</th>
            <td>{mine}</td>
            <td>{newest}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
