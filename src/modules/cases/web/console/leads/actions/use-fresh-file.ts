import { useState } from 'react';
import type { childrenContract } from '../../../../../children/contract.ts';
import type { RequestOf, ReplyOf } from '../../../../../../web/api.ts';
import { today } from '../../../../../../web/i18n/dates.ts';
import { useSend } from '../../../../../../web/queries.tsx';
import type { Lead } from '../../../../contract.ts';
import { useLeadWords } from '../words.ts';

type NewChild = NonNullable<RequestOf<typeof childrenContract.create>['body']>;
export type Category = NonNullable<NewChild['categories']>[number]['category'];
export type FreshValues = {
  name: string;
  sex: 'male' | 'female' | 'unknown';
  birthDate: string;
  areaId: string | undefined;
  category: Category | '';
  carer: string;
  relation: string;
  phone: string;
};
type Duplicates = ReplyOf<typeof childrenContract.duplicates>;

/** A new file begun from what the reporter said, held until nobody can take it for a file that is there. */
export const useFreshFile = (lead: Lead) => {
  const t = useLeadWords();
  const [values, setValues] = useState<FreshValues>({
    name: lead.child.name ?? '',
    sex: 'unknown',
    birthDate: '',
    areaId: lead.areaId,
    category: '',
    carer: '',
    relation: '',
    phone: '',
  });
  const [duplicates, setDuplicates] = useState<Duplicates>();
  const [sure, setSure] = useState(false);
  const ask = useSend<typeof childrenContract.duplicates>('POST /api/children/duplicates', { changes: [] });
  const change = (patch: Partial<FreshValues>) => {
    setValues((before) => ({ ...before, ...patch }));
    setDuplicates(undefined);
    setSure(false);
  };
  /** The file to send, once it is complete and no other file may be this child. */
  const ready = async (): Promise<NewChild | undefined> => {
    if (!values.name.trim() || !values.areaId || Boolean(values.carer.trim()) !== Boolean(values.relation.trim())) return undefined;
    if (!sure) {
      const answer = await ask
        .mutateAsync({ body: { name: values.name, birthDate: values.birthDate || undefined, guardianPhone: values.phone || undefined } })
        .catch(() => undefined);
      setDuplicates(answer);
      if (answer === undefined || answer.candidates.length > 0) return undefined;
    }
    return newChildOf(values, t('link.sourceValue'));
  };
  return { values, change, duplicates, sure, setSure, ready, asking: ask.isPending, problem: ask.error };
};

const newChildOf = ({ name, sex, birthDate, areaId, category, carer, relation, phone }: FreshValues, source: string): NewChild => ({
  areaId: areaId ?? '',
  name,
  sex,
  birthDate: birthDate || undefined,
  categories: category === '' ? [] : [{ category, fromOn: today(), source }],
  guardians: carer.trim() === '' ? [] : [{ kind: 'carer', relation, name: carer, phone: phone || undefined }],
});
