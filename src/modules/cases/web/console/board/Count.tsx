import { useBoardWords } from './words.ts';

type CountProps = {
  value: number | null;
  address: string | undefined;
  /** What is counted and where, for whoever hears the link alone. */ says: string;
  tone: 'late' | undefined;
};

export const recordsAddress = (areaId: string, filter: string): string => `/console/board/children?area=${areaId}&${filter}`;

/** A number that opens its records, or stays a number for those who may not open them. */
export const Count = ({ value, address, says, tone }: CountProps) => {
  const t = useBoardWords();
  if (value === null)
    return (
      <span className="tx-soft" title={t('hiddenSays')}>
        {t('hidden')}
      </span>
    );
  if (value === 0) return <span className="tx-soft">{'0'}</span>;
  const className = tone === 'late' ? 'board-count board-late' : 'board-count';
  if (address === undefined) return <span className={className}>{value}</span>;
  return (
    <a className={className} href={address} aria-label={`${says} ${value}`}>
      {value}
    </a>
  );
};
