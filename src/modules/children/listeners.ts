import type { Tx } from '../../platform/work.ts';

export type KnownRisk = { schemeId: string; ordinal: number };
export type ListenedChild = { id: string; areaId: string; ownerId: string; risk?: KnownRisk | null };
/** The levels a city grades its children by, the gravest first. */
export type RiskScheme = { id: string; levels: { ordinal: number; label: { 'zh-CN': string; en: string } }[] };

/** What a module above does in the same transaction when a file is opened or moves. Composed in application.ts, so that children knows no module above. */
export type ChildListener = {
  created(tx: Tx, children: readonly ListenedChild[]): Promise<void>;
  moved(tx: Tx, child: ListenedChild): Promise<void>;
  /** A register told a level, or what it told was taken back. */
  levelSet?(tx: Tx, childId: string): Promise<void>;
  /** Those of these children for whom there is work that must not be lost with the file. */
  worked?(tx: Tx, childIds: readonly string[]): Promise<string[]>;
  /** The scheme in force for an area. */
  riskScheme?(tx: Tx, areaId: string): Promise<RiskScheme | undefined>;
};

const listeners: ChildListener[] = [];

export const listenToChildren = (listener: ChildListener): void => {
  if (!listeners.includes(listener)) listeners.push(listener);
};

export const tellCreated = async (tx: Tx, children: readonly ListenedChild[]): Promise<void> => {
  for (const listener of listeners) await listener.created(tx, children);
};

export const tellMoved = async (tx: Tx, child: ListenedChild): Promise<void> => {
  for (const listener of listeners) await listener.moved(tx, child);
};

export const tellLevelSet = async (tx: Tx, childId: string): Promise<void> => {
  for (const listener of listeners) await listener.levelSet?.(tx, childId);
};

export const askWorked = async (tx: Tx, childIds: readonly string[]): Promise<Set<string>> => {
  const worked = new Set<string>();
  for (const listener of listeners) for (const id of (await listener.worked?.(tx, childIds)) ?? []) worked.add(id);
  return worked;
};

export const askRiskScheme = async (tx: Tx, areaId: string): Promise<RiskScheme | undefined> => {
  for (const listener of listeners) {
    const scheme = await listener.riskScheme?.(tx, areaId);
    if (scheme !== undefined) return scheme;
  }
  return undefined;
};
