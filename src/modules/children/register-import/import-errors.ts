import { defineErrors, type ErrorDefinition } from '../../../platform/errors.ts';
import { fileMessages } from './issue-messages.ts';
import type { FileProblem } from './workbook.ts';

export const importErrors = defineErrors('imports', {
  noTable: [
    400,
    '没有找到表头。请确认表里有“姓名”“社区”这样的标题行，或用空白模板重新整理后上传。',
    'No headings were found. The sheet needs a row with headings such as name and community; the blank template has them.',
  ],
  noRows: [400, '表头下面没有读到儿童。请核对选的工作表和列。', 'No children were found under the headings. Check the sheet and the columns chosen.'],
  missingColumns: [
    400,
    '还有必需的列没有指定：儿童姓名，以及现住社区（导入到单个社区时可不要）。',
    'A required column is not given: the child’s name, and the community unless the import is for one community.',
  ],
  twice: [400, '有一项内容指定了两列，请只留一列。', 'One field was given to two columns; keep one.'],
  level: [400, '风险等级只能对应本市现行的等级。', 'A level word can only stand for a level of the scheme in force.'],
  sealed: [
    400,
    '这里有不得留在台账里的内容，没有保存。请由专门人员走保密办理的路。',
    'This holds something that must not be kept in a ledger and was not saved. Let the named officer use the sealed road.',
  ],
  noFile: [409, '原文件已按规定删除，这一步不能再做。', 'The file has been deleted as the rules say; this step can no longer be taken.'],
  onlyBringer: [409, '标色的原表只还给上传的人。', 'The marked workbook goes back only to the person who brought it.'],
  decision: [400, '这一项不能这样决定，请看提示里列出的办法。', 'This cannot be decided that way; choose one of the ways offered.'],
  nothingReady: [409, '没有可以导入的行。请先改正或决定标红的行。', 'No row is ready. Correct or decide the red ones first.'],
  reachLost: [
    409,
    '办理人的岗位已变动，这一步停下了，已导入的都在。请由在岗的人继续。',
    'The post of the person who began this has changed; it stopped, and what was taken in stands. Somebody in post may go on.',
  ],
  interrupted: [
    500,
    '这一步中途停下了，已完成的部分都在，没有重复。请再试一次；仍不行请联系管理员。',
    'This step stopped midway; what was done stands, nothing twice. Try again, then ask the administrator.',
  ],
});

/** One for each reason why a file cannot be read: `imports.file.oldExcel`. */
export const fileErrors = Object.fromEntries(
  Object.entries(fileMessages).map(([problem, text]) => [problem, { code: `imports.${problem}`, status: problem === 'file.tooLarge' ? 413 : 400, ...text }]),
) as Record<FileProblem, ErrorDefinition>;

const stopped = new Map<string, ErrorDefinition>(
  [...Object.values(importErrors), ...Object.values(fileErrors)].map((definition) => [definition.code, definition]),
);

/** The reason kept with an import that stopped. */
export const stopReason = (code: string): ErrorDefinition => stopped.get(code) ?? importErrors.interrupted;
