import { Pills } from '../../../../../web/field/Pills.tsx';
import { useNow } from '../../../../../web/field/use-now.ts';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { Card } from '../../../../../web/ui/Blocks.tsx';
import { TextInput } from '../../../../../web/ui/Field.tsx';
import { contactKinds } from '../codes.ts';
import { asksSeen, pickerTime, willCount, type Fault, type VisitDraft } from './draft.ts';
import { useVisitWords } from './words.ts';

type Props = { draft: VisitDraft; change(patch: Partial<VisitDraft>): void; channels: readonly string[] | undefined; faults: readonly Fault[] };

/** How, when, and whether the child was seen; says at once when it will not count. */
export const Circumstances = ({ draft, change, channels, faults }: Props) => {
  const t = useVisitWords();
  const terms = useTerms();
  const names = useNames(draft.kind, channels ?? []);
  return (
    <Card>
      <Pills
        labelHidden
        label={t('kind')}
        options={contactKinds.map((kind) => ({ value: kind, label: terms(`contactKind.${kind}`) }))}
        value={draft.kind}
        onChange={(kind) => change({ kind })}
      />
      <When draft={draft} change={change} faults={faults} />
      {asksSeen(draft.kind) && <Seen draft={draft} change={change} faults={faults} />}
      <p role="status" className="visit-uncounted">
        {willCount(draft, channels) === false && t(`notCounted.${whyNot(draft.kind, channels ?? [])}`, names)}
      </p>
    </Card>
  );
};

const Seen = ({ draft, change, faults }: Pick<Props, 'draft' | 'change' | 'faults'>) => {
  const t = useVisitWords();
  const yesNo = (yes: string, no: string) => [
    { value: 'yes' as const, label: yes },
    { value: 'no' as const, label: no },
  ];
  return (
    <>
      <Pills
        beside
        label={t('seen')}
        options={yesNo(t('seenYes'), t('seenNo'))}
        value={draft.seen || undefined}
        onChange={(seen) => change({ seen })}
        error={faults.includes('seen') ? t('faults.seen') : undefined}
      />
      {draft.seen === 'yes' && (
        <Pills
          beside
          label={t('alone')}
          options={yesNo(t('aloneYes'), t('aloneNo'))}
          value={draft.alone || undefined}
          onChange={(alone) => change({ alone })}
        />
      )}
    </>
  );
};

/** Why a contact does not stand for the visit that is due. */
export const whyNot = (kind: VisitDraft['kind'], channels: readonly string[]): 'phone' | 'unseen' | 'other' =>
  kind === 'phone' ? 'phone' : channels.includes(kind) ? 'unseen' : 'other';

export const useNames = (kind: VisitDraft['kind'], channels: readonly string[]) => {
  const terms = useTerms();
  return { kind: terms(`contactKind.${kind}`), channels: channels.map((channel) => terms(`contactKind.${channel as VisitDraft['kind']}`)).join(' / ') };
};

const When = ({ draft, change, faults }: Pick<Props, 'draft' | 'change' | 'faults'>) => {
  const t = useVisitWords();
  const now = useNow();
  return (
    <>
      <Pills
        beside
        label={t('when')}
        options={[
          { value: 'now', label: t('now') },
          { value: 'earlier', label: t('earlier') },
        ]}
        value={draft.at === '' ? 'now' : 'earlier'}
        onChange={(when) => change({ at: when === 'now' ? '' : pickerTime(new Date()) })}
      />
      {draft.at !== '' && (
        <TextInput
          type="datetime-local"
          label={t('whenInput')}
          max={pickerTime(new Date(now))}
          value={draft.at}
          onChange={(at) => change({ at })}
          error={faults.includes('future') ? t('faults.future') : undefined}
        />
      )}
    </>
  );
};
