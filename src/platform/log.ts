import { pino, type Logger } from 'pino';
import type { Config } from './config.ts';

export type Log = Logger;

/**
 * One JSON line per event, without personal data: requests are logged by route pattern, never by
 * address, query or body; errors by code and stack, never by their parameters.
 */
export const createLog = (config: Pick<Config, 'logLevel'>): Log =>
  pino({
    level: config.logLevel,
    base: null,
    formatters: { level: (label) => ({ level: label }) },
    serializers: {
      err: (error: Error & { code?: string }) => ({ name: error.name, code: error.code, stack: stackWithoutMessage(error) }),
    },
  });

/** Database errors quote the offending value in their message; the frames alone say where. */
const stackWithoutMessage = (error: Error) =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .join('\n');
