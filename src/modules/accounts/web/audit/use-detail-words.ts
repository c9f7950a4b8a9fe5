import { useTerms } from '../../../../web/i18n/terms.ts';
import zh from './words.zh-CN.ts';
import { useAuditWords } from './words.ts';

type Known = keyof typeof zh.detail;
const isKnown = (key: string): key is Known => key in zh.detail;

/** Which family of terms the codes under a key belong to. Reasons have no one family and stand as they are. */
const families: Partial<Record<Known, 'role' | 'leadOutcome' | 'leadChannel' | 'unmaskPurpose' | 'unmaskField'>> = {
  role: 'role',
  outcome: 'leadOutcome',
  channel: 'leadChannel',
  purpose: 'unmaskPurpose',
  fields: 'unmaskField',
};

/** The details of a row in words: "用途 走访 · 字段 电话". Ids and what nobody has named yet are left to the export. */
export const useDetailWords = () => {
  const t = useAuditWords();
  const terms = useTerms();
  const valueText = (key: Known, value: unknown): string => {
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    if (Array.isArray(value)) return value.map((each) => valueText(key, each)).join(' ');
    if (typeof value === 'object' && value !== null) return Object.values(value).join(' + ');
    const family = families[key];
    if (key === 'finding') return t(`reviews.${String(value) as 'justified'}`);
    return family === undefined ? String(value) : terms(`${family}.${String(value)}` as 'role.auditor');
  };
  const isId = (value: unknown) => typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-/.test(value);
  return (detail: Readonly<Record<string, unknown>>): string =>
    Object.entries(detail)
      .flatMap(([key, value]) => (isKnown(key) && value !== null && value !== '' && !isId(value) ? [`${t(`detail.${key}`)} ${valueText(key, value)}`] : []))
      .join(' · ');
};
