import { useId, type InputHTMLAttributes, type ReactNode, type TextareaHTMLAttributes } from 'react';
import { useCommon } from '../i18n/interface.ts';
import { classes } from './Button.tsx';
import './controls.css';

export type FieldText = { label: ReactNode; hint?: ReactNode; error?: string | undefined; optional?: boolean };
export type Wiring = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined };

/** A label, a hint and an error tied to one control: `<Field label=…>{(wiring) => <input {...wiring} />}</Field>`. */
export const Field = ({ label, hint, error, optional, children }: FieldText & { children: (wiring: Wiring) => ReactNode }) => {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="tx-field">
      <label className="tx-label" htmlFor={id}>
        {label}
        {optional && <Optional />}
      </label>
      <Help id={id} hint={hint} error={error} />
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
    </div>
  );
};

export const Optional = () => <span className="tx-optional">{useCommon()('optional')}</span>;

export const Help = ({ id, hint, error }: { id: string; hint?: ReactNode; error?: string | undefined }) => (
  <>
    {hint && (
      <span className="tx-hint" id={`${id}-hint`}>
        {hint}
      </span>
    )}
    {error && (
      <span className="tx-error" id={`${id}-error`} role="alert">
        {error}
      </span>
    )}
  </>
);

type Typed<A> = FieldText & { value: string; onChange(value: string): void } & Omit<A, 'value' | 'onChange' | 'id'>;

export const TextInput = ({ label, hint, error, optional, value, onChange, className, ...rest }: Typed<InputHTMLAttributes<HTMLInputElement>>) => (
  <Field label={label} hint={hint} error={error} optional={optional ?? false}>
    {(wiring) => (
      <input type="text" {...rest} {...wiring} className={classes('tx-input', className)} value={value} onChange={(event) => onChange(event.target.value)} />
    )}
  </Field>
);

/** The system's own picker; the value is `2026-06-01` or empty. */
export const DateInput = (props: Typed<InputHTMLAttributes<HTMLInputElement>>) => <TextInput {...props} type="date" />;

export const TextArea = ({ label, hint, error, optional, value, onChange, className, ...rest }: Typed<TextareaHTMLAttributes<HTMLTextAreaElement>>) => (
  <Field label={label} hint={hint} error={error} optional={optional ?? false}>
    {(wiring) => <textarea {...rest} {...wiring} className={classes('tx-input', className)} value={value} onChange={(event) => onChange(event.target.value)} />}
  </Field>
);

type SelectProps = FieldText & { value: string; onChange(value: string): void; options: readonly { value: string; label: string }[]; required?: boolean };

export const Select = ({ label, hint, error, optional, value, onChange, options, required }: SelectProps) => {
  const t = useCommon();
  return (
    <Field label={label} hint={hint} error={error} optional={optional ?? false}>
      {(wiring) => (
        <select {...wiring} className="tx-input" required={required} value={value} onChange={(event) => onChange(event.target.value)}>
          {!options.some((option) => option.value === value) && <option value={value}>{t('choose')}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
};
