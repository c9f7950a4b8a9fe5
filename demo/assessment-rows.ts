import type { z } from 'zod';
import { instrument } from '../src/modules/cases/assess.ts';
import { Domain, type SafetyTrigger } from '../src/modules/cases/contract.ts';
import { fourColour } from '../src/modules/cases/defaults.ts';
import { GRAVEST, needsSecondPerson, suggestLevel } from '../src/modules/cases/rules.ts';
import { labels } from '../src/modules/cases/sealed-fields.ts';
import type { Random } from './random.ts';
import type { Row } from './tables.ts';
import type { Theme } from './themes.ts';
import { childWords, declinedNote, downgradeReasons, evidence, overrideReasons, secondNotes, strengths } from './words.ts';
import type { Id, World } from './world.ts';

type Trigger = z.infer<typeof SafetyTrigger>;

const triggersOf: Partial<Record<Theme, readonly Trigger[]>> = {
  guardianshipAbusive: ['abuse'],
  guardianshipAbsent: ['noCarer'],
  guardianshipImproper: ['carerIncapable'],
  vagrant: ['missingOrVagrant'],
  seriouslyIll: ['untreatedIllness'],
};

export type Judgement = { at: number; assessedOn: number; by: Id; second: Id; ordinal: number; previous: number; state?: 'awaitingSecond' | 'declined' };

/** One assessment with its reasons, so that the level in force is what the rules would have made of it. */
export const assessmentRow = (random: Random, world: World, child: { id: Id; caseId: Id; theme: Theme }, judged: Judgement): Row<'assessments'> => {
  const suggested =
    judged.state === undefined
      ? judged.ordinal > 1 && random.chance(0.05)
        ? judged.ordinal - 1
        : judged.ordinal
      : Math.min(GRAVEST, judged.ordinal + random.int(2));
  const answers = answersFor(random, suggested, child.theme);
  const waits = needsSecondPerson(judged.ordinal, suggested, judged.previous);
  const decided = waits && judged.state !== 'awaitingSecond';
  const reason = suggested === judged.ordinal ? '' : random.pick(suggested < judged.ordinal ? overrideReasons : downgradeReasons);
  return {
    id: random.id(judged.at),
    child_id: child.id,
    case_id: child.caseId,
    instrument: instrument.code,
    instrument_version: instrument.version,
    answers_sealed: world.seal.sealSentence(labels.answers, answers),
    scheme_id: fourColour.id,
    suggested_ordinal: suggested,
    ordinal: judged.ordinal,
    previous_ordinal: judged.previous === 0 ? null : judged.previous,
    override_reason_sealed: world.seal.sealSentence(labels.override, reason),
    state: judged.state ?? 'inForce',
    assessed_on: judged.assessedOn,
    assessed_by: judged.by,
    second_by: decided ? judged.second : null,
    second_at: decided ? judged.at + 20 * 60_000 : null,
    second_note_sealed: decided ? world.seal.sealSentence(labels.secondNote, judged.state === 'declined' ? declinedNote : random.pick(secondNotes)) : null,
    created_at: judged.at,
  };
};

/** Few shapes of answers, so that a population of millions can share them once sealed. */
const answersFor = (random: Random, suggested: number, theme: Theme): string => {
  const triggers = suggested === GRAVEST ? (triggersOf[theme] ?? []) : [];
  const shape = random.int(24);
  const ratings = Domain.options.map((domain, index) => ({ domain, rating: index === shape % 6 ? suggested : 1 + ((shape * 7 + index * 3) % suggested) }));
  const domains = ratings.map(({ domain, rating }) => ({ domain, rating, evidence: evidence[domain][rating - 1]! }));
  if (suggestLevel({ triggers: [...triggers], domains }) !== suggested) throw new Error('the answers do not carry the level');
  return JSON.stringify({ triggers, domains, strengths: strengths[shape % strengths.length], childWords: childWords[(shape * 5) % childWords.length] });
};
