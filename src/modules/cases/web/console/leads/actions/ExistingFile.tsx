import { Input } from 'antd';
import { useState } from 'react';
import type { childrenContract } from '../../../../../children/contract.ts';
import { useTerms } from '../../../../../../web/i18n/terms.ts';
import { useGet } from '../../../../../../web/queries.tsx';
import { Field } from '../../../../../../web/ui/Field.tsx';
import { Choice } from '../../../../../../web/ui/Options.tsx';
import type { Lead } from '../../../../contract.ts';
import { useLeadWords } from '../words.ts';

type ExistingFileProps = { lead: Lead; value: string | undefined; missing: boolean; onChoose(childId: string): void };

/** Searched on Enter or by the button, not while typing: every search by name is recorded. */
export const ExistingFile = ({ lead, value, missing, onChoose }: ExistingFileProps) => {
  const t = useLeadWords();
  const terms = useTerms();
  const [text, setText] = useState('');
  const found = useGet<typeof childrenContract.register>('GET /api/children', { query: { text, status: 'all', size: 10 } }, { enabled: text !== '' });
  const files = text === '' ? lead.suggestions : (found.data?.items ?? []);
  const options = files.map((file) => ({
    value: file.id,
    label: file.name,
    hint: [file.fileCode, file.age === null ? undefined : terms('dates.age', { count: file.age }), file.community].filter(Boolean).join(' · '),
  }));
  return (
    <div className="tx-stack">
      <Field label={t('link.search')}>
        {(wiring) => (
          <Input.Search
            {...wiring}
            placeholder={t('link.searchHint')}
            maxLength={60}
            enterButton={t('link.find')}
            loading={found.isFetching}
            onSearch={(typed) => setText(typed.trim())}
            onPressEnter={(event) => event.preventDefault()}
          />
        )}
      </Field>
      {options.length > 0 && (
        <Choice
          label={text === '' ? t('lead.suggestions') : t('link.choose')}
          value={value}
          options={options}
          error={missing ? t('link.choose') : undefined}
          onChange={onChoose}
        />
      )}
      {options.length === 0 && (
        <p role="status" className={missing ? 'tx-error' : 'tx-soft'}>
          {text === '' ? t('link.choose') : found.isSuccess && t('link.none')}
        </p>
      )}
      {found.error && <p role="alert">{found.error.message}</p>}
    </div>
  );
};
