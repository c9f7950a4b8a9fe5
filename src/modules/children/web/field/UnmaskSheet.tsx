import { useState } from 'react';
import type { childrenContract, unmaskFields, unmaskPurposes } from '../../contract.ts';
import { useTerms } from '../../../../web/i18n/terms.ts';
import { useSend } from '../../../../web/queries.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { ErrorNotice } from '../../../../web/ui/Blocks.tsx';
import { Sheet } from '../../../../web/ui/Dialog.tsx';
import { Select, TextInput } from '../../../../web/ui/Field.tsx';
import { Ticks } from '../../../../web/ui/Options.tsx';
import type { Unmasked } from './queries.ts';
import { useContactWords } from './words.ts';

export type UnmaskField = (typeof unmaskFields)[number];
type Purpose = (typeof unmaskPurposes)[number];

const fields = ['phones', 'address', 'name'] as const satisfies readonly UnmaskField[];
const purposes = ['contactFamily', 'visit', 'application', 'referral', 'emergency', 'correction', 'other'] as const satisfies readonly Purpose[];

type Props = { childId: string; wanted: readonly UnmaskField[] | undefined; onClose(): void; onShown(shown: Unmasked): void };

/** Asks why before anything is shown in full. */
export const UnmaskSheet = ({ wanted, onClose, ...rest }: Props) => (
  <Sheet open={wanted !== undefined} onClose={onClose} title={useContactWords()('ask')}>
    <AskForm wanted={wanted ?? []} onClose={onClose} {...rest} />
  </Sheet>
);

const AskForm = ({ childId, wanted, onClose, onShown }: Props & { wanted: readonly UnmaskField[] }) => {
  const t = useContactWords();
  const terms = useTerms();
  const [picked, setPicked] = useState([...wanted]);
  const [purpose, setPurpose] = useState<Purpose>(wanted.includes('phones') ? 'contactFamily' : 'visit');
  const [typed, setTyped] = useState<string>();
  const [tried, setTried] = useState(false);
  const reason = typed ?? (purpose === 'other' ? '' : t(`reasonFor.${purpose}`));
  const unmask = useSend<typeof childrenContract.unmask>('POST /api/children/{id}/unmask', { changes: [] });
  const show = () => {
    setTried(true);
    if (picked.length === 0 || reason.trim() === '') return;
    const done = (shown: Unmasked) => {
      onShown(shown);
      onClose();
    };
    unmask.mutate({ params: { id: childId }, body: { fields: picked, purpose, reason: reason.trim() } }, { onSuccess: done });
  };
  return (
    <div className="tx-stack">
      <p className="tx-soft">{t('askWhat')}</p>
      <Ticks
        label={t('fields')}
        row
        options={fields.map((field) => ({ value: field, label: terms(`unmaskField.${field}`) }))}
        value={picked.filter((field) => field === 'phones' || field === 'address' || field === 'name')}
        onChange={setPicked}
        error={tried && picked.length === 0 ? t('fieldsNeeded') : undefined}
      />
      <Select
        label={t('purpose')}
        options={purposes.map((each) => ({ value: each, label: terms(`unmaskPurpose.${each}`) }))}
        value={purpose}
        onChange={(next) => setPurpose(next as Purpose)}
      />
      <TextInput label={t('reason')} maxLength={200} value={reason} onChange={setTyped} error={tried && reason.trim() === '' ? t('reasonNeeded') : undefined} />
      {unmask.isError && <ErrorNotice error={unmask.error} />}
      <Button block busy={unmask.isPending} onClick={show}>
        {t('show')}
      </Button>
    </div>
  );
};
