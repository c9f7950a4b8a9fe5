import type { Draft } from '../drafts.ts';
import { Notice } from '../ui/Blocks.tsx';
import { Button } from '../ui/Button.tsx';
import { useFieldWords } from './words.ts';

/** Says that what is shown was typed earlier, and lets it go. */
export const DraftLine = ({ draft }: { draft: Pick<Draft<object>, 'restored' | 'clear'> }) => {
  const t = useFieldWords();
  if (!draft.restored) return null;
  return (
    <Notice>
      <div className="tx-row">
        <span>{t('draft.restored')}</span>
        <Button kind="plain" onClick={draft.clear}>
          {t('draft.clear')}
        </Button>
      </div>
    </Notice>
  );
};
