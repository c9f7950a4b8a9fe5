import { clear, createStore, get, set } from 'idb-keyval';

const store = () => createStore('tongxin-kept', 'replies');
let opened: ReturnType<typeof store> | undefined;
const replies = () => (opened ??= store());

/** A reply read earlier, and by whom: it is never shown to another person. */
export type Kept<T> = { reply: T; at: number; personId: string };

export const readKept = <T>(key: string): Promise<Kept<T> | undefined> => get<Kept<T>>(key, replies()).catch(() => undefined);
export const keep = <T>(key: string, kept: Kept<T>): Promise<void> => set(key, kept, replies()).catch(() => undefined);
/** On signing out: the next person at this device finds nothing. */
export const clearKept = (): Promise<void> => clear(replies()).catch(() => undefined);
