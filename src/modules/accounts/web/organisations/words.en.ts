import type { Same } from '../../../../web/i18n/words.ts';
import type zh from './words.zh-CN.ts';

const en: Same<typeof zh> = {
  title: 'Organisations',
  create: 'Enter an organisation',
  search: 'Find by name',
  kind: 'Kind',
  anyKind: 'Any kind',
  area: 'Area',
  anyArea: 'All areas',
  ended: 'Only those that have ended',
  column: { name: 'Name', kind: 'Kind', area: 'Area', act: 'Act' },
  empty: { none: 'No organisation here yet. Enter one.', narrowed: 'No organisation meets these conditions.' },
  edit: 'Change',
  end: 'End',
  form: {
    createTitle: 'Enter an organisation',
    editTitle: 'Change the organisation',
    name: 'Name',
    kind: 'Kind',
    area: 'Area',
    save: 'Save',
    saved: 'Saved',
    needed: 'Please fill in',
  },
  endForm: {
    title: 'End {name}',
    what: 'It can no longer be chosen. An organisation in which somebody still holds a post cannot be ended.',
    save: 'End',
    saved: 'Ended',
    endedOn: 'Ends on',
  },
  select: { placeholder: 'Type the name of an organisation', none: 'No organisation is entered for this area' },
};
export default en;
