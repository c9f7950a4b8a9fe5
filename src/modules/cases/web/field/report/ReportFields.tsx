import { BigTick } from '../../../../../web/field/BigTick.tsx';
import { Pills } from '../../../../../web/field/Pills.tsx';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { useSession } from '../../../../../web/session.tsx';
import { Card } from '../../../../../web/ui/Blocks.tsx';
import { Select, TextArea, TextInput } from '../../../../../web/ui/Field.tsx';
import { Ticks } from '../../../../../web/ui/Options.tsx';
import { channels, grounds } from '../codes.ts';
import { channelOf, isEmpty, type StaffReport } from './draft.ts';
import { useStaffReportWords } from './words.ts';

type Props = { value: StaffReport; change(patch: Partial<StaffReport>): void };

export const What = ({ value, change, tried }: Props & { tried: boolean }) => {
  const t = useStaffReportWords();
  const terms = useTerms();
  return (
    <Card>
      <BigTick danger label={t('dangerNow')} checked={value.dangerNow} onChange={(dangerNow) => change({ dangerNow })}>
        {t('dangerHint')}
      </BigTick>
      <TextArea
        label={t('what')}
        hint={t('whatHint')}
        rows={4}
        maxLength={2000}
        value={value.what}
        onChange={(what) => change({ what })}
        error={tried && isEmpty(value) ? t('fix') : undefined}
      />
      <Ticks
        label={t('grounds')}
        optional
        options={grounds.map((ground) => ({ value: ground, label: terms(`ground.${ground}`) }))}
        value={value.grounds}
        onChange={(next) => change({ grounds: next })}
      />
    </Card>
  );
};

export const Where = ({ value, change, hasFile }: Props & { hasFile: boolean }) => {
  const t = useStaffReportWords();
  const terms = useTerms();
  const role = useSession().post?.role;
  return (
    <Card>
      <TextInput label={t('place')} optional hint={t('placeHint')} maxLength={200} value={value.place} onChange={(place) => change({ place })} />
      {!hasFile && <Child value={value} change={change} />}
      <Select
        label={t('channel')}
        options={channels.map((channel) => ({ value: channel, label: terms(`leadChannel.${channel}`) }))}
        value={value.channel || channelOf(role)}
        onChange={(channel) => change({ channel: channel as StaffReport['channel'] })}
      />
    </Card>
  );
};

const Child = ({ value, change }: Props) => {
  const t = useStaffReportWords();
  return (
    <>
      <Pills
        label={t('child')}
        options={[
          { value: 'yes', label: t('childKnown') },
          { value: 'no', label: t('childUnknown') },
        ]}
        value={value.known || undefined}
        onChange={(known) => change({ known })}
      />
      {value.known === 'yes' && (
        <>
          <TextInput label={t('childName')} optional autoComplete="off" maxLength={60} value={value.name} onChange={(name) => change({ name })} />
          <TextInput label={t('childAge')} optional maxLength={20} value={value.age} onChange={(age) => change({ age })} />
          <TextInput label={t('childAbout')} optional maxLength={300} value={value.about} onChange={(about) => change({ about })} />
        </>
      )}
    </>
  );
};
