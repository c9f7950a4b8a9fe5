import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { signInContract } from '../modules/accounts/sign-in-contract.ts';
import type { Role } from '../platform/access.ts';
import { asProblem, call, type ApiProblem, type ReplyOf } from './api.ts';
import { clearDrafts } from './drafts.ts';
import { clearKept } from './kept.ts';
import { recall, remember } from './storage.ts';

export type Session = ReplyOf<typeof signInContract.session>;
export type Post = Session['posts'][number];

type SessionState = {
  /** Undefined until the first answer. */
  session: Session | undefined;
  problem: ApiProblem | undefined;
  /** After signing in or out, and when posts may have changed. */
  reload(): Promise<Session | undefined>;
  signOut(everywhere?: boolean): Promise<void>;
  /** The post this person works from at the moment; the console's menu and defaults follow it. */
  post: Post | undefined;
  choosePost(id: string): void;
};

/** Who was signed in when there last was a network, so that the field's pages open at the door without one. */
const lastSession = (): Session | undefined => {
  const kept = recall('session');
  return kept === null ? undefined : (JSON.parse(kept) as Session);
};

const Context = createContext<SessionState | undefined>(undefined);

export const SessionProvider = ({ children }: { children: ReactNode }) => {
  const [session, setSession] = useState<Session>();
  const [problem, setProblem] = useState<ApiProblem>();
  const [postId, setPostId] = useState(recall('post'));

  const reload = useCallback(
    () =>
      call<typeof signInContract.session>('GET /api/session').then(
        (next) => {
          remember('session', next.signedIn ? JSON.stringify(next) : null);
          setSession(next);
          setProblem(undefined);
          return next;
        },
        (error: unknown) => {
          setProblem(asProblem(error));
          setSession((before) => before ?? lastSession());
          return undefined;
        },
      ),
    [],
  );
  useEffect(() => void reload(), [reload]);
  useEffect(() => {
    // Signed in or out in another tab, or back on the network.
    const again = () => document.visibilityState === 'visible' && void reload();
    document.addEventListener('visibilitychange', again);
    window.addEventListener('online', again);
    return () => {
      document.removeEventListener('visibilitychange', again);
      window.removeEventListener('online', again);
    };
  }, [reload]);

  const signOut = useCallback(async (everywhere = false) => {
    if (everywhere) await call<typeof signInContract.signOutEverywhere>('POST /api/session/sign-out-everywhere');
    else await call<typeof signInContract.signOut>('POST /api/auth/sign-out');
    await clearDrafts();
    await clearKept();
    remember('post', null);
    remember('session', null);
    // A fresh page: nothing that was read stays in memory.
    window.location.assign('/');
  }, []);
  const choosePost = useCallback((id: string) => {
    remember('post', id);
    setPostId(id);
  }, []);

  const post = session?.posts.find((each) => each.id === postId) ?? session?.posts[0];
  const value = useMemo(() => ({ session, problem, reload, signOut, post, choosePost }), [session, problem, reload, signOut, post, choosePost]);
  return <Context value={value}>{children}</Context>;
};

export const useSession = (): SessionState => {
  const value = useContext(Context);
  if (value === undefined) throw new Error('SessionProvider is missing');
  return value;
};

/** Holds any of these roles today. */
export const useHolds = (...roles: readonly Role[]): boolean => useSession().session?.posts.some((post) => roles.includes(post.role)) ?? false;
