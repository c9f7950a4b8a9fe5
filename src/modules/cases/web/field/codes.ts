import type { z } from 'zod';
import type {
  CareSystem,
  ClosureReason,
  ContactKind,
  Dimension,
  Domain,
  LeadChannel,
  LineState,
  ReportGround,
  SafetyTrigger,
  SupportKind,
  VisitAnswer,
  VisitTopic,
} from '../../contract.ts';

// The contract's codes in the order of the forms; the contract itself would bring its library onto the phone.
type Codes<S extends z.ZodType> = readonly z.output<S>[];

export const contactKinds = ['homeVisit', 'phone', 'school', 'office', 'online', 'other'] as const satisfies Codes<typeof ContactKind>;
export const visitTopics = ['guardian', 'home', 'school', 'health', 'mood', 'living'] as const satisfies Codes<typeof VisitTopic>;
export const visitAnswers = ['good', 'watch', 'concern'] as const satisfies Codes<typeof VisitAnswer>;
export const grounds = [
  'violence',
  'selfHarm',
  'abandoned',
  'missing',
  'privateInjury',
  'girlUnder14',
  'girlOver14',
  'begging',
  'otherDanger',
] as const satisfies Codes<typeof ReportGround>;
export const channels = [
  'director',
  'survey',
  'patrol',
  'school',
  'hospital',
  'police',
  'hotline',
  'citizen',
  'childSelf',
  'dataComparison',
] as const satisfies Codes<typeof LeadChannel>;
export const triggers = [
  'abuse',
  'noCarer',
  'carerIncapable',
  'selfHarm',
  'missingOrVagrant',
  'violenceOrCrime',
  'untreatedIllness',
  'noRegistration',
] as const satisfies Codes<typeof SafetyTrigger>;
export const domains = ['guardianship', 'bodyHealth', 'mindBehaviour', 'schoolSocial', 'livingSafety', 'familySupport'] as const satisfies Codes<typeof Domain>;
export const systems = ['basicLiving', 'medicalRehabilitation', 'education', 'psychologicalCare', 'safety', 'guardianship'] as const satisfies Codes<
  typeof CareSystem
>;
export const dimensions = ['body', 'mind', 'social', 'intellect'] as const satisfies Codes<typeof Dimension>;
export const supports = ['material', 'service'] as const satisfies Codes<typeof SupportKind>;
export const lineStates = ['planned', 'underWay', 'achieved', 'partlyAchieved', 'notAchieved', 'dropped'] as const satisfies Codes<typeof LineState>;
export const closureReasons = [
  'goalsAchieved',
  'transferred',
  'movedAway',
  'clientWithdrew',
  'unreachable',
  'agedOut18',
  'deceased',
  'duplicate',
] as const satisfies Codes<typeof ClosureReason>;

export type Kind = (typeof contactKinds)[number];
export type Topic = (typeof visitTopics)[number];
export type Answer = (typeof visitAnswers)[number];
export type Answers = Partial<Record<Topic, Answer>>;
