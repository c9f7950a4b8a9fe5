import type { Same } from '../i18n/words.ts';
import type zh from './rules-words.zh-CN.ts';

const en: Same<typeof zh> = {
  title: 'Rules for children’s personal information',
  lead: 'To help a child we need to know some things. This page says who uses them, what for, how long they are kept, and which rights you and the child have.',
  who: { title: 'Who is responsible', text: 'The civil affairs body or service organisation named with each purpose below.' },
  what: {
    title: 'Only what is needed',
    text: 'Only what the work needs is recorded. Papers that offices can check among themselves are not asked for. A report may be anonymous.',
  },
  seen: {
    title: 'Who can see it',
    text: 'Staff see only children of their own area whom they serve. Names, numbers, telephones and addresses are masked; opening them takes a reason and leaves a record.',
  },
  rights: {
    title: 'Your rights',
    text: 'Parents and children may see and correct the facts and withdraw consent; basic services do not depend on it. Ask the child director of your community or the child supervisor of your street.',
  },
  under14: { title: 'Children under 14', text: 'Where consent is needed a parent or other guardian gives it, and the child is asked too.' },
  public: {
    title: 'No child is made public',
    text: 'No name, picture or address of a child stands on a public page, and no number lets anybody guess who it is.',
  },
  purposes: 'Every purpose',
  basis: 'Basis',
  controller: 'Responsible',
  retention: 'Kept',
  version: 'Version',
};
export default en;
