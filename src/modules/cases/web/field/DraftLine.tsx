import type { Draft } from '../../../../web/drafts.ts';
import { Button } from '../../../../web/ui/Button.tsx';
import { Notice } from '../../../../web/ui/Blocks.tsx';
import { useFieldCasesWords } from './words.ts';

/** Says that something typed earlier is shown, and lets it go. */
export const DraftLine = ({ draft }: { draft: Pick<Draft<object>, 'restored' | 'clear'> }) => {
  const t = useFieldCasesWords();
  if (!draft.restored) return null;
  return (
    <Notice>
      <div className="tx-row">
        <span>{t('draftRestored')}</span>
        <Button kind="plain" onClick={draft.clear}>
          {t('draftClear')}
        </Button>
      </div>
    </Notice>
  );
};
