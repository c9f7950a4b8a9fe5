import { Problem } from '../../../platform/errors.ts';
import { communitiesWithin } from '../../areas/communities.ts';
import { askRiskScheme } from '../listeners.ts';
import { labels } from '../sealed-fields.ts';
import { findTables } from './found-tables.ts';
import { importErrors } from './import-errors.ts';
import { tellImport, type Step } from './import-job.ts';
import { endStep, openFileOf } from './import-store.ts';
import { rememberedMapping } from './remembered-mapping-store.ts';
import { workbookOf } from './workbook-of.ts';

/** Opens the file in a worker, finds tables and headings, and proposes what every column and word means. */
export const readImport = async ({ run, work }: Step): Promise<void> => {
  const workbook = await workbookOf(await work((tx) => openFileOf(tx, run.id)));
  await work(
    async (tx, record) => {
      const findCommunity = await communitiesWithin(tx, record.area_id);
      const found = await findTables(workbook, {
        scheme: await askRiskScheme(tx, record.area_id),
        isCommunity: (text) => findCommunity(text, {}) !== undefined,
        remembered: (fingerprint) => rememberedMapping(tx, record.area_id, fingerprint),
      });
      if (found.tables.length === 0 && !found.sealedSheets) throw new Problem(importErrors.noTable);
      await endStep(tx, run.id, { state: 'mapping', found_sealed: tx.sealing.seal(labels.importFound, JSON.stringify(found)) });
      tellImport(tx, run.id, run.personId);
    },
    { lock: true },
  );
};
