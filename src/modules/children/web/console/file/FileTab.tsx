import { Panels } from '../../../../../web/console/Panel.tsx';
import { Basics } from './Basics.tsx';
import { Categories } from './Categories.tsx';
import { Consents } from './Consents.tsx';
import { Guardians } from './Guardians.tsx';
import { HealthAndNotes } from './HealthAndNotes.tsx';
import { Household } from './Household.tsx';
import type { File } from './use-file.ts';
import './file.css';

/** One child one file: who, with whom, answered for by whom, in which categories, with which consents. */
export const FileTab = ({ file }: { file: File }) => (
  <Panels>
    <Basics file={file} />
    <div className="file-column">
      <Household file={file} />
      <HealthAndNotes file={file} />
    </div>
    <Guardians file={file} />
    <Categories file={file} />
    <Consents file={file} />
  </Panels>
);
