import { useDates } from '../../../../../web/i18n/dates.ts';
import { useTerms } from '../../../../../web/i18n/terms.ts';
import { Facts } from '../../../../../web/ui/Blocks.tsx';
import { useBasicFacts } from '../../../../children/web/console/file/Basics.tsx';
import type { File } from '../../../../children/web/console/file/use-file.ts';
import { useUnmasked } from '../../../../children/web/console/unmask/unmasked.tsx';
import { AssessmentBody } from './AssessmentPanel.tsx';
import type { Work } from './use-work.ts';
import { useChildWords } from './words.ts';

/** One child one file on paper. */
export const FileSheet = ({ file, work }: { file: File; work: Work }) => {
  const t = useChildWords();
  const terms = useTerms();
  const dates = useDates();
  const { shown } = useUnmasked();
  const basics = useBasicFacts(file);
  const present = file.categories.filter(({ toOn }) => toOn === null);
  return (
    <>
      <h2>{t('print.basics')}</h2>
      <Facts facts={[[t('fullName'), shown.name ?? file.name], [t('fileCode'), file.fileCode], ...basics]} />
      <h2>{t('print.categories')}</h2>
      <Facts
        facts={present.map(
          ({ category, fromOn, source }) => [terms(`category.${category}`), `${t('since', { date: dates.date(fromOn) })} · ${source}`] as const,
        )}
      />
      <h2>{t('print.guardians')}</h2>
      <Guardians file={file} />
      {work.assessment && (
        <>
          <h2>{t('assessment.title')}</h2>
          <AssessmentBody assessment={work.assessment} />
        </>
      )}
    </>
  );
};

const Guardians = ({ file }: { file: File }) => {
  const terms = useTerms();
  const { shown } = useUnmasked();
  return (
    <table className="console-facts">
      <tbody>
        {file.guardians
          .filter(({ toOn }) => toOn === null)
          .map((guardian) => {
            const clear = shown.phones?.find(({ guardianId }) => guardianId === guardian.id);
            return (
              <tr key={guardian.id}>
                <td>{guardian.callOrder}</td>
                <th scope="row">{clear?.name ?? guardian.name}</th>
                <td>{`${guardian.relation} · ${terms(`guardianKind.${guardian.kind}`)}`}</td>
                <td>{clear?.phone ?? guardian.phone}</td>
              </tr>
            );
          })}
      </tbody>
    </table>
  );
};
