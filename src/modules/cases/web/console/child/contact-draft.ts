import { newKey, type RequestOf } from '../../../../../web/api.ts';
import type { casesContract } from '../../../contract.ts';
import { satisfies } from '../../../rules.ts';
import type { Answers, Kind } from '../../field/codes.ts';

type Body = NonNullable<RequestOf<typeof casesContract.contact>['body']>;

export type ContactDraft = {
  /** Made once, so that a second sending is not a second visit. */
  id: string;
  kind: Kind;
  /** The clock of Shanghai, `2026-06-01T10:00`. */
  at: string;
  childSeen: boolean;
  childSeenAlone: boolean;
  noChange: boolean;
  answers: Answers;
  note: string;
  concern: boolean;
  nextOn: string;
};

const SHANGHAI_MS = 8 * 3_600_000;
export const clockOf = (instant: Date): string => new Date(instant.getTime() + SHANGHAI_MS).toISOString().slice(0, 16);

export const emptyContact = (): ContactDraft => ({
  id: newKey(),
  kind: 'homeVisit',
  at: clockOf(new Date()),
  childSeen: true,
  childSeenAlone: false,
  noChange: false,
  answers: {},
  note: '',
  concern: false,
  nextOn: '',
});

export const contactBody = (draft: ContactDraft): Body => ({
  id: draft.id,
  kind: draft.kind,
  happenedAt: `${draft.at}:00+08:00`,
  childSeen: draft.childSeen,
  childSeenAlone: draft.childSeen && draft.childSeenAlone,
  noChange: draft.noChange,
  answers: draft.answers,
  ...(draft.note.trim() === '' ? {} : { note: draft.note.trim() }),
  concern: draft.concern,
  ...(draft.nextOn === '' ? {} : { nextOn: draft.nextOn }),
});

/** Told before it is sent: a call does not stand for a visit, and a visit that met no child is none. */
export const willSatisfy = (draft: ContactDraft, channels: readonly string[]): boolean => satisfies(draft, channels);
