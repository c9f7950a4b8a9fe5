import { AreaSelect } from '../../../areas/web/AreaSelect.tsx';
import type { Role } from '../../../../platform/access.ts';
import { DateInput, Field, Select } from '../../../../web/ui/Field.tsx';
import { OrganisationSelect } from '../organisations/OrganisationSelect.tsx';
import { useGiving } from './use-giving.ts';
import { usePeopleWords } from './words.ts';

export type PostValues = { role: Role | ''; areaId: string | undefined; organisationId: string | undefined; startsOn: string; endsOn: string };
export const emptyPost: PostValues = { role: '', areaId: undefined, organisationId: undefined, startsOn: '', endsOn: '' };

/** The post to send, or nothing while it is not complete. */
export const postOf = ({ role, areaId, organisationId, startsOn, endsOn }: PostValues) =>
  role === '' || areaId === undefined ? undefined : { role, areaId, organisationId, startsOn: startsOn || undefined, endsOn: endsOn || undefined };

type PostFieldsProps = { value: PostValues; tried: boolean; problem(path: string): string | undefined; onChange(patch: Partial<PostValues>): void };

/** Role, place, organisation and term: the same for an appointment and an invitation. */
export const PostFields = ({ value, tried, problem, onChange }: PostFieldsProps) => {
  const t = usePeopleWords();
  return (
    <>
      <Select
        label={t('form.role')}
        hint={t('form.giveHint')}
        value={value.role}
        options={useGiving()}
        error={tried && value.role === '' ? t('form.needed') : undefined}
        onChange={(role) => onChange({ role: role as Role })}
      />
      <Field label={t('form.area')} error={tried && value.areaId === undefined ? t('form.areaNeeded') : undefined}>
        {(wiring) => <AreaSelect wiring={wiring} value={value.areaId} onChange={(areaId) => onChange({ areaId, organisationId: undefined })} />}
      </Field>
      <Field label={t('form.organisation')} optional>
        {(wiring) => (
          <OrganisationSelect wiring={wiring} areaId={value.areaId} value={value.organisationId} onChange={(organisationId) => onChange({ organisationId })} />
        )}
      </Field>
      <div className="people-two">
        <DateInput label={t('form.startsOn')} optional value={value.startsOn} error={problem('startsOn')} onChange={(startsOn) => onChange({ startsOn })} />
        <DateInput
          label={t('form.endsOn')}
          hint={t('form.endsHint')}
          optional
          value={value.endsOn}
          error={problem('endsOn')}
          onChange={(endsOn) => onChange({ endsOn })}
        />
      </div>
    </>
  );
};
