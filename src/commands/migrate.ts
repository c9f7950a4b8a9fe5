import type { Config } from '../platform/config.ts';
import { withInstallation } from './with-installation.ts';

export const migrateCommand = (config: Config): Promise<void> =>
  withInstallation(config, async (installation) => {
    process.stdout.write(`The database is current${installation.fresh ? ' (newly made)' : ''}.\n`);
  });
