import { modules } from '../application.ts';
import { StartFailure, type Config } from '../platform/config.ts';
import { resealAll } from '../platform/key-rotation.ts';
import { createSealing, withNextVersion, writeKeyFile } from '../platform/sealing.ts';
import { withInstallation } from './with-installation.ts';

/**
 * The new ring is written before the first field is sealed with it, and keeps the old versions: an
 * interruption at any point leaves every field readable, and running the command again finishes.
 * Nodes that are serving must be started again to seal with the new version.
 */
export const rotateKeys = (config: Config): Promise<void> =>
  withInstallation(config, async ({ owner, keys }) => {
    if (config.keys !== undefined) throw new StartFailure('Keys given by KEYS cannot be rotated here; put the ring in a KEY_FILE first.');
    const next = withNextVersion(keys);
    writeKeyFile(config.keyFile, next);
    const columns = modules.flatMap((module) => module.sealedColumns ?? []);
    const resealed = await resealAll(owner, createSealing(next), columns, (line) => process.stdout.write(`${line}\n`));
    process.stdout.write(`Sealed again: ${resealed} fields. Start every serving node again, and back up ${config.keyFile}.\n`);
  });
