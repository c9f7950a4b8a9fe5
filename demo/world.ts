import type { Calendar } from '../src/modules/areas/working-days.ts';
import type { Deadline } from '../src/modules/cases/deadlines.ts';
import type { FrequencyRule } from '../src/modules/cases/rules.ts';
import type { Day } from './days.ts';
import type { Sealer } from './sealer.ts';

export type Id = Buffer;

/** What every generator needs to know. Two worlds alike give the same population. */
export type World = {
  seed: string;
  /** The instant the population is as of, in milliseconds. */
  now: number;
  today: Day;
  seal: Sealer;
  /** The visit rule in force for each level, 0 to 4. */
  rules: readonly FrequencyRule[];
  calendar: Calendar;
  /** The clocks of leads of a priority, by trigger. */
  clocks: (priority: number | null) => ReadonlyMap<string, Deadline>;
  contactsPerChild: number;
};

/** A community and who answers for its children. */
export type Place = {
  areaId: bigint;
  community: string;
  street: string;
  district: string;
  /** The child director, or whoever stands in. */
  owner: Id;
  /** Who held the owner's post until a day. */
  former: { person: Id; until: Day } | undefined;
  supervisor: Id;
  /** Who decides what the owner asked for: the supervisor, or the officer where the supervisor stands in. */
  second: Id;
  officer: Id;
  worker: Id | undefined;
  /** Whether the officer is named to open the sealed class here. */
  sealedClass: boolean;
  weight: number;
};
