import { bind, look, read, write } from '../../platform/handlers.ts';
import { accessReviews, reviewAccess } from './access-reviews.ts';
import { auditContract } from './audit-contract.ts';
import { exportAudit } from './audit-export.ts';
import { auditPeople, readAudit } from './audit-log.ts';

export const auditRoutes = bind(auditContract, {
  audit: look((tx, { query }) => readAudit(tx, query)),
  auditExport: look((tx, { query }, call) => exportAudit(tx, query, call.language)),
  auditPeople: read((tx, { query }) => auditPeople(tx, query.text)),
  accessReviews: read((tx, { query }) => accessReviews(tx, query)),
  reviewAccess: write((tx, { params, body }) => reviewAccess(tx, params.id, body)),
});
