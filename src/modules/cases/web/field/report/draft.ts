import type { Role } from '../../../../../platform/access.ts';
import type { RequestOf } from '../../../../../web/api.ts';
import type { casesContract, ReportGround } from '../../../contract.ts';
import type { channels } from '../codes.ts';

type Channel = (typeof channels)[number];

export type StaffReport = {
  dangerNow: boolean;
  what: string;
  grounds: ReportGround[];
  place: string;
  known: 'yes' | 'no' | '';
  name: string;
  age: string;
  about: string;
  /** Empty: as this person's post has it. */
  channel: Channel | '';
};

export const emptyReport: StaffReport = { dangerNow: false, what: '', grounds: [], place: '', known: '', name: '', age: '', about: '', channel: '' };

const byRole: Partial<Record<Role, Channel>> = { patrolVisitor: 'patrol', volunteer: 'patrol', hospitalSocialWorker: 'hospital', hotlineOperator: 'hotline' };
export const channelOf = (role: Role | undefined): Channel => (role && byRole[role]) ?? 'director';

/** A situation alone is enough when there is no time to write. */
export const isEmpty = (report: StaffReport): boolean => report.what.trim() === '' && report.grounds.length === 0;

type Body = NonNullable<RequestOf<typeof casesContract.reportAsStaff>['body']>;
const filled = (text: string): string | undefined => text.trim() || undefined;

type More = { role: Role | undefined; groundWords: string; /** A file the report is about, in words. */ file: string | undefined };

export const bodyOf = (report: StaffReport, { role, groundWords, file }: More): Body => {
  const known = report.known === 'yes';
  return {
    grounds: report.grounds,
    dangerNow: report.dangerNow,
    what: filled(report.what) ?? groundWords,
    place: filled(report.place),
    child: file !== undefined ? { about: file } : known ? { name: filled(report.name), age: filled(report.age), about: filled(report.about) } : {},
    channel: report.channel || channelOf(role),
  };
};
