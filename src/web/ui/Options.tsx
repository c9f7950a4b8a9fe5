import { useId } from 'react';
import { classes } from './Button.tsx';
import { Help, Optional, type FieldText } from './Field.tsx';

export type Option<V extends string> = { value: V; label: string; hint?: string };

type ChoiceProps<V extends string> = FieldText & {
  options: readonly Option<V>[];
  value: V | undefined;
  onChange(value: NoInfer<V>): void;
  /** Side by side, for short words. */
  row?: boolean;
  /** The label is on the page already (a question as its title). */
  labelHidden?: boolean;
};

/** One of several, as radio cards. */
export const Choice = <V extends string>({ value, onChange, ...rest }: ChoiceProps<V>) => (
  <OptionSet {...rest} type="radio" checked={(option) => option === value} onPick={onChange} />
);

type TicksProps<V extends string> = Omit<ChoiceProps<V>, 'value' | 'onChange'> & { value: readonly V[]; onChange(value: NoInfer<V>[]): void };

/** Any of several, as tick boxes; the answer keeps the order of the options. */
export const Ticks = <V extends string>({ value, onChange, ...rest }: TicksProps<V>) => (
  <OptionSet
    {...rest}
    type="checkbox"
    checked={(option) => value.includes(option)}
    onPick={(picked) =>
      onChange(rest.options.map((option) => option.value).filter((option) => (option === picked ? !value.includes(option) : value.includes(option))))
    }
  />
);

type OptionSetProps<V extends string> = Omit<ChoiceProps<V>, 'value' | 'onChange'> & {
  type: 'radio' | 'checkbox';
  checked(value: V): boolean;
  onPick(value: V): void;
};

const OptionSet = <V extends string>({ label, hint, error, optional, options, row, labelHidden, type, checked, onPick }: OptionSetProps<V>) => {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <fieldset aria-describedby={described || undefined}>
      <legend className={classes('tx-label', labelHidden && 'tx-hidden')}>
        {label}
        {optional && <Optional />}
      </legend>
      <Help id={id} hint={hint} error={error} />
      <div className={classes('tx-options', row && 'tx-options-row')}>
        {options.map((option) => (
          <label className="tx-option" key={option.value}>
            <input type={type} name={id} value={option.value} checked={checked(option.value)} onChange={() => onPick(option.value)} />
            <span className="tx-option-text">
              <span>{option.label}</span>
              {option.hint && <span className="tx-hint">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
};
