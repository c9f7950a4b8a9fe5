import { parentPort, workerData } from 'node:worker_threads';
import { csvText, readCsv } from './csv-reader.ts';
import { markBytes } from './mark.ts';
import { TooManyCells } from './sheet-reader.ts';
import type { FileProblem, WorkbookTask } from './workbook.ts';
import { NotAWorkbook, readXlsx } from './xlsx-reader.ts';
import { ZipProblem } from './zip.ts';

parentPort?.postMessage(answer(workerData as WorkbookTask));

function answer(task: WorkbookTask): unknown {
  const bytes = Buffer.from(task.bytes.buffer, task.bytes.byteOffset, task.bytes.byteLength);
  try {
    const isZip = bytes.toString('latin1', 0, 2) === 'PK';
    const text = isZip ? undefined : csvText(bytes);
    if (!isZip && !text?.trim()) return { ok: false, problem: text === undefined ? 'file.notAWorkbook' : 'file.empty' };
    if (task.verb === 'mark') return { ok: true, bytes: markBytes(text === undefined ? bytes : readCsv(text), task.request) };
    return { ok: true, workbook: text === undefined ? readXlsx(bytes) : readCsv(text) };
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}

function problemOf(error: unknown): FileProblem {
  if (error instanceof ZipProblem) return `file.${error.code}`;
  if (error instanceof NotAWorkbook) return 'file.notAWorkbook';
  return error instanceof TooManyCells ? 'file.tooManyCells' : 'file.damaged';
}
