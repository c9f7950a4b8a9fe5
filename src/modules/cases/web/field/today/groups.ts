import type { z } from 'zod';
import { daysBetween } from '../../../../areas/dates.ts';
import type { TodayItem } from '../../../contract.ts';

export type Item = z.output<typeof TodayItem>;
export type Lead = Extract<Item, { kind: 'lead' }>;
export type Dated = Exclude<Item, Lead>;
export type Groups = { leads: Lead[]; late: Dated[]; today: Dated[]; week: Dated[] };

/**
 * The list as it stands on `today`, which is later than the day it was read when there has been no network
 * since: what was late is later by those days.
 */
export const groupsOf = (list: { date: string; items: readonly Item[] }, today: string): Groups => {
  const groups: Groups = { leads: [], late: [], today: [], week: [] };
  const older = Math.max(0, daysBetween(list.date, today));
  for (const item of list.items) {
    if (item.kind === 'lead') groups.leads.push(item);
    else if (item.lateDays > 0) groups.late.push({ ...item, lateDays: item.lateDays + older });
    else if (item.dueOn < today && older > 0) groups.late.push({ ...item, lateDays: daysBetween(item.dueOn, today) });
    else if (item.dueOn <= today) groups.today.push(item);
    else groups.week.push(item);
  }
  return groups;
};
