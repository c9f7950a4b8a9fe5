import type { Summary } from '../queries.ts';
import { useImportWords } from '../words.ts';

const shown = ['rows', 'ready', 'blocked', 'skipped', 'imported', 'merged', 'takenBack', 'kept'] as const;
const always: ReadonlySet<string> = new Set(['rows', 'ready', 'blocked']);

/** How many rows stand where; what is nought and does not matter is left out. */
export const Totals = ({ counts }: { counts: Summary['counts'] }) => {
  const t = useImportWords();
  return (
    <dl className="import-totals">
      {shown
        .filter((name) => always.has(name) || counts[name] > 0)
        .map((name) => (
          <div key={name} className={`import-total import-total-${name}`}>
            <dt>{t(`totals.${name}`)}</dt>
            <dd>{counts[name].toLocaleString('en-US')}</dd>
          </div>
        ))}
    </dl>
  );
};
