import type { Tx } from '../../platform/work.ts';

export type ListenedChild = { id: string; areaId: string; ownerId: string };

/** What a module above does in the same transaction when a file is opened or moves. Composed in application.ts, so that children knows no module above. */
export type ChildListener = {
  created(tx: Tx, child: ListenedChild): Promise<void>;
  moved(tx: Tx, child: ListenedChild): Promise<void>;
};

const listeners: ChildListener[] = [];

export const listenToChildren = (listener: ChildListener): void => {
  if (!listeners.includes(listener)) listeners.push(listener);
};

export const tellCreated = async (tx: Tx, child: ListenedChild): Promise<void> => {
  for (const listener of listeners) await listener.created(tx, child);
};

export const tellMoved = async (tx: Tx, child: ListenedChild): Promise<void> => {
  for (const listener of listeners) await listener.moved(tx, child);
};
