import { useState } from 'react';
import type { ApiProblem } from '../api.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorNotice } from '../ui/Blocks.tsx';
import { TextInput } from '../ui/Field.tsx';
import { useSignInWords } from './words.ts';

/** For a code that was read out or written on paper instead of sent as a link. */
export const CodeForm = ({ problem, onCode }: { problem: ApiProblem | undefined; onCode(code: string): void }) => {
  const t = useSignInWords();
  const [typed, setTyped] = useState('');
  return (
    <form
      className="tx-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onCode(typed.trim());
      }}
    >
      <TextInput
        label={t('oneTime.code')}
        hint={t('oneTime.hint')}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        value={typed}
        onChange={setTyped}
      />
      {problem && <ErrorNotice error={problem} />}
      <Button type="submit" big block>
        {t('oneTime.next')}
      </Button>
    </form>
  );
};
