import type { z } from 'zod';
import type { Clock } from './contract.ts';

type ClockView = z.infer<typeof Clock>;
type Times = Record<
  'acknowledge_by' | 'contact_by' | 'visit_by' | 'assess_by' | 'answer_by' | 'acknowledged_at' | 'contacted_at' | 'visited_at' | 'answered_at',
  Date | null
>;

/** The lead's clocks as they stand: when each runs out, when it was met, and by how many minutes it is or was late. */
export const clocksOf = (lead: Times, now: Date): ClockView[] => {
  const clock = (step: ClockView['step'], by: Date | null, doneAt: Date | null): ClockView[] =>
    by === null
      ? []
      : [
          {
            step,
            dueAt: by.toISOString(),
            doneAt: doneAt?.toISOString() ?? null,
            lateMinutes: Math.max(0, Math.floor(((doneAt ?? now).getTime() - by.getTime()) / 60_000)),
          },
        ];
  return [
    ...clock('acknowledge', lead.acknowledge_by, lead.acknowledged_at),
    // A visit is contact too.
    ...clock('contact', lead.contact_by, lead.contacted_at ?? lead.visited_at),
    ...clock('visit', lead.visit_by, lead.visited_at),
    ...clock('answer', lead.answer_by, lead.answered_at),
  ];
};

/** The running clock that ends first. */
export const nextClock = (clocks: readonly ClockView[]): ClockView | null =>
  clocks.filter((clock) => clock.doneAt === null).toSorted((a, b) => a.dueAt.localeCompare(b.dueAt))[0] ?? null;
