import { allJobs } from '../application.ts';
import type { Config } from '../platform/config.ts';
import { openInstallation, type Installation } from '../platform/installation.ts';

/** Opens the installation for one command and closes it whatever happens. */
export const withInstallation = async <T>(config: Config, run: (installation: Installation) => Promise<T>): Promise<T> => {
  const installation = await openInstallation(config, allJobs(), () => undefined);
  try {
    return await run(installation);
  } finally {
    await installation.close();
  }
};
