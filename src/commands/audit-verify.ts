import type { Config } from '../platform/config.ts';
import { verifyAudit } from '../platform/audit.ts';
import { withInstallation } from './with-installation.ts';

export const auditVerify = (config: Config): Promise<number> =>
  withInstallation(config, async ({ owner, sealing }) => {
    const { events, chains, checkpoints, faults } = await verifyAudit(owner, sealing);
    for (const fault of faults) process.stdout.write(`broken: ${fault}\n`);
    process.stdout.write(`${faults.length === 0 ? 'whole' : 'NOT WHOLE'}: ${events} events in ${chains} chains, ${checkpoints} checkpoints\n`);
    return faults.length === 0 ? 0 : 1;
  });
