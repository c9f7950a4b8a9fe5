import { addDays } from '../../../../areas/dates.ts';
import { Pills } from '../../../../../web/field/Pills.tsx';
import { today } from '../../../../../web/i18n/dates.ts';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { Card } from '../../../../../web/ui/Blocks.tsx';
import { Button } from '../../../../../web/ui/Button.tsx';
import { DateInput, TextInput } from '../../../../../web/ui/Field.tsx';
import { dimensions, supports, systems } from '../codes.ts';
import { withSystem, type LineDraft, type LineFault } from './draft.ts';
import { usePlanWords } from './words.ts';

/** `owner`: whoever answers for the file, when that is somebody else than the person who writes. */
type Props = {
  title: string;
  line: LineDraft;
  owner: string | undefined;
  faults: readonly LineFault[];
  onChange(line: LineDraft): void;
  onRemove?: (() => void) | undefined;
};

/** One helping hand: what for, what, who, by when. */
export const LineFields = ({ title, line, owner, faults, onChange, onRemove }: Props) => {
  const t = usePlanWords();
  const terms = useTerms();
  const missing = (key: LineFault) => (faults.includes(key) ? t('required') : undefined);
  const text = (key: 'need' | 'goal' | 'measure', label: string, hint: string) => (
    <TextInput label={label} hint={hint} maxLength={300} value={line[key]} onChange={(value) => onChange({ ...line, [key]: value })} error={missing(key)} />
  );
  return (
    <Card title={title}>
      {text('need', t('need'), t('needHint'))}
      <Pills
        label={t('system')}
        options={systems.map((each) => ({ value: each, label: terms(`careSystem.${each}`) }))}
        value={line.system || undefined}
        onChange={(system) => onChange(withSystem(line, system))}
        error={missing('system')}
      />
      <Pills
        label={t('dimension')}
        options={dimensions.map((each) => ({ value: each, label: terms(`dimension.${each}`) }))}
        value={line.dimension || undefined}
        onChange={(dimension) => onChange({ ...line, dimension })}
        error={missing('dimension')}
      />
      <Pills
        label={t('support')}
        options={supports.map((each) => ({ value: each, label: terms(`support.${each}`) }))}
        value={line.support}
        onChange={(support) => onChange({ ...line, support })}
      />
      {text('measure', t('measure'), t('measureHint'))}
      {text('goal', t('lineGoal'), t('lineGoalHint'))}
      <DateInput
        label={t('dueOn')}
        min={addDays(today(), 1)}
        value={line.dueOn}
        onChange={(dueOn) => onChange({ ...line, dueOn })}
        error={faults.includes('dueOn') ? t('after') : undefined}
      />
      {owner && (
        <Pills
          label={t('who')}
          options={[
            { value: 'owner', label: t('whoOwner', { name: owner }) },
            { value: 'me', label: t('whoMe') },
          ]}
          value={line.mine ? 'me' : 'owner'}
          onChange={(who) => onChange({ ...line, mine: who === 'me' })}
        />
      )}
      {onRemove && (
        <Button kind="plain" onClick={onRemove}>
          {t('remove')}
        </Button>
      )}
    </Card>
  );
};
