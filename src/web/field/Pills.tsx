import { useId } from 'react';
import { classes } from '../ui/Button.tsx';
import { Help, Optional, type FieldText } from '../ui/Field.tsx';
import './pills.css';

export type Pill<V extends string> = {
  value: V;
  label: string;
  tone?: 'watch' | 'concern' | undefined;
  /** Read out after the label, and marked. */ mark?: string | undefined;
};

type PillsProps<V extends string> = FieldText & {
  options: readonly Pill<V>[];
  value: V | undefined;
  onChange(value: V): void;
  labelHidden?: boolean;
  /** The label stands beside the pills where there is room. */
  beside?: boolean;
};

/** One of a few short words, for a thumb. */
export const Pills = <V extends string>({ label, hint, error, optional, options, value, onChange, labelHidden, beside }: PillsProps<V>) => {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      aria-describedby={described || undefined}
      className={classes('pills-field', beside && 'pills-beside')}
    >
      <span id={`${id}-label`} className={classes('tx-label', labelHidden && 'tx-hidden')}>
        {label}
        {optional && <Optional />}
      </span>
      <Help id={id} hint={hint} error={error} />
      <div className="pills">
        {options.map((option) => (
          <label key={option.value} className={classes('pill', option.tone && `pill-${option.tone}`, option.mark && 'pill-marked')}>
            <input type="radio" name={id} value={option.value} checked={option.value === value} onChange={() => onChange(option.value)} />
            <span>
              {option.label}
              {option.mark && <span className="tx-hidden">{option.mark}</span>}
            </span>
          </label>
        ))}
      </div>
    </div>
  );
};
