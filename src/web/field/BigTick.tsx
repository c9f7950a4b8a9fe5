import { useId, type ReactNode } from 'react';
import { classes } from '../ui/Button.tsx';
import './big-tick.css';

type Props = { label: string; checked: boolean; onChange(checked: boolean): void; danger?: boolean; children: ReactNode };

/** One thing that matters enough to stand out: ticked, it says what follows from it. */
export const BigTick = ({ label, checked, onChange, danger, children }: Props) => {
  const id = useId();
  return (
    <div className={classes('big-tick', danger && 'big-tick-danger')}>
      <input type="checkbox" id={id} aria-describedby={`${id}-note`} checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <label htmlFor={id}>{label}</label>
      <span id={`${id}-note`} className="tx-small">
        {children}
      </span>
    </div>
  );
};
