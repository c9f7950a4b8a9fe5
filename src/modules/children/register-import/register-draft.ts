import type { PlainDate } from '../../areas/dates.ts';
import type { CategoryMeaning, IncomeStatus } from './category-words.ts';
import type { VisitFrequency } from './visit-words.ts';

/** A grown-up as a register row tells of them. */
export interface PersonDraft {
  name?: string;
  /** As the office wrote it: 外祖母, 姑姑. */
  relation?: string;
  phones?: string[];
  identityNumber?: string;
  status?: string;
}

/** The facts of one row that hold; what was wrong or unsure is left out and told in the row's issues. Plain JSON. */
export interface RegisterDraft {
  sheet: string;
  row: number;
  /** Equal for rows written alike, sequence number and dates aside. */
  rowKey: string;
  name?: string;
  sex?: 'male' | 'female';
  identityNumber?: string;
  birthDate?: PlainDate;
  /** `2015-09` or `2015`, when no day is known. */
  birthMonth?: string;
  /** The column's birth date where it disagrees with the identity number's; a person chooses. */
  birthDateWritten?: PlainDate;
  /** Taken in although grown up, because a person decided so. */
  agedOut?: true;
  ethnicity?: string;
  communityId?: string;
  address?: string;
  householdRegistration?: string;
  phones?: string[];
  guardian?: PersonDraft;
  father?: PersonDraft;
  mother?: PersonDraft;
  carer?: PersonDraft;
  categories: CategoryMeaning[];
  incomeStatus?: IncomeStatus | 'none';
  school?: string;
  grade?: string;
  health?: string;
  disability?: string;
  /** Ordinal in the risk scheme in force. */
  riskLevel?: number;
  visitFrequency?: VisitFrequency;
  allowanceFen?: number;
  registeredOn?: PlainDate;
  notes?: string;
}
