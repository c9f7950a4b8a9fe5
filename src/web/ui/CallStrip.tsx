import { useCommon } from '../i18n/interface.ts';
import './call-strip.css';

const numbers = [
  ['110', 'police'],
  ['12345', 'help'],
  ['120', 'ambulance'],
] as const;

/** Whom to call now, one tap each. */
export const CallStrip = () => {
  const t = useCommon();
  return (
    <aside className="tx-calls tx-no-print" aria-label={t('call.label')}>
      <p className="tx-calls-lead">{t('call.danger')}</p>
      <ul className="tx-calls-list">
        {numbers.map(([number, purpose]) => (
          <li key={number}>
            <a className="tx-call" href={`tel:${number}`}>
              <strong>{number}</strong>
              <span>{t(`call.${purpose}`)}</span>
            </a>
          </li>
        ))}
      </ul>
    </aside>
  );
};
