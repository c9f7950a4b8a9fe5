import type { RequestOf } from '../../../../../web/api.ts';
import type { casesContract } from '../../../contract.ts';
import { satisfies } from '../../../rules.ts';
import { visitTopics, type Answer, type Answers, type Kind, type Topic } from '../codes.ts';

/** A visit as it is being written down, kept on the device until it is saved. */
export type VisitDraft = {
  /** Made here, so that sending it twice is one visit. */
  id: string;
  kind: Kind;
  /** As the browser's own picker has it, in local time; empty: the moment of saving. */
  at: string;
  seen: 'yes' | 'no' | '';
  alone: 'yes' | 'no' | '';
  noChange: boolean;
  answers: Answers;
  note: string;
  concern: boolean;
  nextOn: string;
};

export type Body = NonNullable<RequestOf<typeof casesContract.contact>['body']>;

export const emptyVisit = (id: string, kind: Kind): VisitDraft => ({
  id,
  kind,
  at: '',
  seen: '',
  alone: '',
  noChange: false,
  answers: {},
  note: '',
  concern: false,
  nextOn: '',
});

/** A refused visit, taken up again. */
export const draftOf = (body: Body): VisitDraft => ({
  id: body.id ?? '',
  kind: body.kind,
  at: pickerTime(new Date(body.happenedAt)),
  seen: body.childSeen ? 'yes' : 'no',
  alone: body.childSeenAlone ? 'yes' : 'no',
  noChange: body.noChange ?? false,
  answers: body.answers ?? {},
  note: body.note ?? '',
  concern: body.concern ?? false,
  nextOn: body.nextOn ?? '',
});

const two = (part: number): string => String(part).padStart(2, '0');
export const pickerTime = (at: Date): string =>
  `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;

/** Nothing new since last time: every topic as it was then; topics never answered stay open. */
export const sameAsLast = (last: Answers): Pick<VisitDraft, 'noChange' | 'answers'> => ({ noChange: true, answers: { ...last } });

export const withAnswer = (draft: VisitDraft, topic: Topic, answer: Answer, last: Answers | undefined): Pick<VisitDraft, 'noChange' | 'answers'> => {
  const answers = { ...draft.answers, [topic]: answer };
  const same = last !== undefined && visitTopics.every((each) => answers[each] === last[each]);
  return { answers, noChange: draft.noChange && same };
};

/** Nobody sees a child by telephone, so it is not asked. */
export const asksSeen = (kind: Kind): boolean => kind !== 'phone';
const seen = (draft: VisitDraft): boolean => asksSeen(draft.kind) && draft.seen === 'yes';

export type Fault = 'seen' | 'future' | 'next';
export const faultsOf = (draft: VisitDraft, now: Date, today: string): Fault[] => [
  ...(asksSeen(draft.kind) && draft.seen === '' ? (['seen'] as const) : []),
  ...(draft.at !== '' && new Date(draft.at) > now ? (['future'] as const) : []),
  ...(draft.nextOn !== '' && draft.nextOn <= today ? (['next'] as const) : []),
];

/** Will it stand for the visit that is due? Undefined while that is not known. */
export const willCount = (draft: VisitDraft, channels: readonly string[] | undefined): boolean | undefined =>
  channels === undefined || (asksSeen(draft.kind) && draft.seen === '') ? undefined : satisfies({ kind: draft.kind, childSeen: seen(draft) }, channels);

export const bodyOf = (draft: VisitDraft, now: Date): Body => ({
  id: draft.id,
  kind: draft.kind,
  happenedAt: (draft.at === '' ? now : new Date(draft.at)).toISOString(),
  childSeen: seen(draft),
  childSeenAlone: seen(draft) && draft.alone === 'yes',
  noChange: draft.noChange,
  answers: draft.answers,
  note: draft.note.trim() || undefined,
  concern: draft.concern,
  nextOn: draft.nextOn || undefined,
});
