import { useEffect, useRef, useState } from 'react';
import type { Queue } from './LeadsPage.tsx';
import { useLeadWords } from './words.ts';

/** Says that a lead has come in while the page stands open; danger is said at once, the rest when the reader pauses. */
export const Arrivals = ({ leads }: { leads: Queue['items'] | undefined }) => {
  const t = useLeadWords();
  const known = useRef<Set<string>>(undefined);
  const [said, setSaid] = useState<{ text: string; danger: boolean }>();
  useEffect(() => {
    if (leads === undefined) return;
    const before = known.current;
    known.current = new Set([...(before ?? []), ...leads.map(({ id }) => id)]);
    const fresh = before && leads.find(({ id, state }) => !before.has(id) && state === 'received');
    if (fresh) setSaid({ text: t(fresh.dangerNow ? 'arrived.danger' : 'arrived.plain', { area: fresh.area }), danger: fresh.dangerNow });
  }, [leads, t]);
  return (
    <>
      <p role="status" className={said && !said.danger ? 'lead-arrived' : 'tx-hidden'}>
        {said && !said.danger ? said.text : ''}
      </p>
      <p role="alert" className={said?.danger ? 'lead-arrived lead-arrived-danger' : 'tx-hidden'}>
        {said?.danger ? said.text : ''}
      </p>
    </>
  );
};
