import { Worker } from 'node:worker_threads';
import type { Workbook } from './cells.ts';
import type { MarkRequest } from './mark.ts';

/** Why a file cannot be read. The words for people stand in `issue-messages.ts`. */
export type FileProblem =
  | 'file.empty'
  | 'file.tooLarge'
  | 'file.oldExcel'
  | 'file.password'
  | 'file.html'
  | 'file.notAWorkbook'
  | 'file.damaged'
  | 'file.bomb'
  | 'file.tooManyCells'
  | 'file.tooHeavy'
  | 'file.tooSlow';

export interface OpenOptions {
  timeLimitMs?: number;
  maxBytes?: number;
  memoryMb?: number;
}

export type Opened = { ok: true; workbook: Workbook } | { ok: false; problem: FileProblem };
export type Marked = { ok: true; bytes: Uint8Array } | { ok: false; problem: FileProblem };
export type WorkbookTask = { verb: 'read'; bytes: Uint8Array } | { verb: 'mark'; bytes: Uint8Array; request: MarkRequest };

const defaults = { timeLimitMs: 60_000, maxBytes: 30 * 2 ** 20, memoryMb: 1024 };

/** Reads an uploaded `.xlsx`, `.xlsm` or CSV in a worker of its own, so that a hostile file costs a worker and not the server. */
export async function openWorkbook(bytes: Uint8Array, options: OpenOptions = {}): Promise<Opened> {
  return inWorker<Opened>({ verb: 'read', bytes }, { ...defaults, ...options });
}

/** The office's own workbook again, its cells coloured and explained: see `mark.ts`. */
export async function markWorkbook(bytes: Uint8Array, request: MarkRequest, options: OpenOptions = {}): Promise<Marked> {
  return inWorker<Marked>({ verb: 'mark', bytes, request }, { ...defaults, ...options });
}

type Failed = { ok: false; problem: FileProblem };

function inWorker<Result>(task: WorkbookTask, limits: Required<OpenOptions>): Promise<Result | Failed> {
  const problem = problemAtFirstSight(Buffer.from(task.bytes.buffer, task.bytes.byteOffset, task.bytes.byteLength), limits);
  if (problem) return Promise.resolve({ ok: false, problem });
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./workbook-worker.ts', import.meta.url), {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb },
      stdout: true,
      stderr: true,
    });
    const settle = (result: Result | Failed) => {
      clearTimeout(timer);
      resolve(result);
      void worker.terminate();
    };
    const timer = setTimeout(() => settle({ ok: false, problem: 'file.tooSlow' }), limits.timeLimitMs);
    worker.once('message', settle);
    worker.once('error', (error: NodeJS.ErrnoException) =>
      settle({ ok: false, problem: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'file.tooHeavy' : 'file.damaged' }),
    );
    worker.once('exit', () => settle({ ok: false, problem: 'file.damaged' }));
  });
}

const oleMark = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const encryptedStream = Buffer.from('EncryptedPackage', 'utf16le');

export function problemAtFirstSight(bytes: Buffer, limits: { maxBytes: number }): FileProblem | undefined {
  if (bytes.length === 0) return 'file.empty';
  if (bytes.length > limits.maxBytes) return 'file.tooLarge';
  if (bytes.subarray(0, 8).equals(oleMark)) return bytes.includes(encryptedStream) ? 'file.password' : 'file.oldExcel';
  const start = bytes
    .toString('latin1', 0, 1024)
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
    .toLowerCase();
  return /^<(!doctype|html|table|\?xml|head|meta|style|div)/.test(start) ? 'file.html' : undefined;
}
