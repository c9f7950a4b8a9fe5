import type { casesContract, ReportGround } from '../../contract.ts';
import type { RequestOf } from '../../../../web/api.ts';

export const steps = ['what', 'danger', 'where', 'child', 'reporter', 'check'] as const;
export type Step = (typeof steps)[number];

/** What a citizen has typed so far, as it is kept on the device. */
export type ReportDraft = {
  grounds: ReportGround[];
  text: string;
  danger: 'yes' | 'no' | '';
  area: { id: string; name: string } | null;
  place: string;
  childName: string;
  childAge: string;
  childAbout: string;
  contact: 'anonymous' | 'named';
  name: string;
  phone: string;
  relation: string;
  /** The last attempt to send, so that a second press after a lost answer is the same report. */
  attempt: { body: string; key: string } | null;
};

export const emptyDraft: ReportDraft = {
  grounds: [],
  text: '',
  danger: '',
  area: null,
  place: '',
  childName: '',
  childAge: '',
  childAbout: '',
  contact: 'anonymous',
  name: '',
  phone: '',
  relation: '',
  attempt: null,
};

export type Missing = Partial<Record<Step, true>>;

/** The steps that cannot be left as they are. */
export const missing = (draft: ReportDraft): Missing => ({
  ...(draft.text.trim() === '' && draft.grounds.length === 0 ? { what: true } : {}),
  ...(draft.danger === '' ? { danger: true } : {}),
  ...(draft.area === null && draft.place.trim() === '' ? { where: true } : {}),
  ...(draft.contact === 'named' && draft.phone.trim() === '' ? { reporter: true } : {}),
});

type Body = NonNullable<RequestOf<typeof casesContract.report>['body']>;

const filled = (text: string): string | undefined => text.trim() || undefined;

/** `groundWords`: what the ticked situations say, for a report without words of its own. */
export const bodyOf = (draft: ReportDraft, groundWords: string): Body => ({
  grounds: draft.grounds,
  dangerNow: draft.danger === 'yes',
  what: filled(draft.text) ?? groundWords,
  areaId: draft.area?.id,
  place: filled(draft.place),
  child: { name: filled(draft.childName), age: filled(draft.childAge), about: filled(draft.childAbout) },
  ...(draft.contact === 'named' ? { reporter: { name: filled(draft.name), phone: filled(draft.phone), relation: filled(draft.relation) } } : {}),
});
