import type { FileProblem } from './workbook.ts';

export interface IssueText {
  severity: 'error' | 'warning' | 'info';
  /** What a person may decide about an error instead of correcting the cell. */
  decisions?: readonly string[];
  zh: string;
  en: string;
}

const texts = {
  'name.missing': {
    severity: 'error',
    decisions: ['skip'],
    zh: '没有儿童姓名。其他各格已读好；请补上姓名，或决定不导入这一行。',
    en: 'The child’s name is missing. The rest of the row is read; add the name, or leave the row out.',
  },
  'name.formula': {
    severity: 'error',
    decisions: ['skip'],
    zh: '姓名格里是公式，不是文字，没有执行也没有导入。请把姓名改成文字。',
    en: 'The name cell holds a formula, not text. It was not run and not taken in. Type the name as text.',
  },
  'name.invalid': {
    severity: 'error',
    decisions: ['skip'],
    zh: '姓名里有数字或不会出现在姓名中的符号。请核对后改正，生僻字可以照写。',
    en: 'The name holds digits or signs that no name has. Correct it; rare characters are fine.',
  },
  'identityNumber.missing': {
    severity: 'warning',
    zh: '没有身份证号。可以先导入，办好以后补录。',
    en: 'No identity number. The child can be taken in now and the number added later.',
  },
  'identityNumber.checkDigit': {
    severity: 'error',
    decisions: ['importWithoutNumber', 'skip'],
    zh: '身份证号校验码不对，至少有一位写错了。请对照证件改正，或决定先不带号码导入。',
    en: 'The check digit of the identity number is wrong: at least one digit is mistaken. Correct it from the card, or take the child in without it.',
  },
  'identityNumber.ruinedByExcel': {
    severity: 'error',
    decisions: ['importWithoutNumber', 'skip'],
    zh: '身份证号被表格当作数字存了，后几位已经丢失，无法恢复。请把该列设为“文本”后重新填写，或决定先不带号码导入。',
    en: 'The spreadsheet kept the identity number as a number; its last digits are lost. Set the column to Text and type it again, or take the child in without it.',
  },
  'identityNumber.oldFifteenDigits': {
    severity: 'error',
    decisions: ['importWithoutNumber', 'skip'],
    zh: '这是旧的 15 位身份证号。请填 18 位号码，或决定先不带号码导入。',
    en: 'This is an old identity number of 15 digits. Give the one of 18, or take the child in without it.',
  },
  'identityNumber.length': {
    severity: 'error',
    decisions: ['importWithoutNumber', 'skip'],
    zh: '身份证号不是 18 位。请改正，或决定先不带号码导入。',
    en: 'The identity number does not have 18 characters. Correct it, or take the child in without it.',
  },
  'identityNumber.characters': {
    severity: 'error',
    decisions: ['importWithoutNumber', 'skip'],
    zh: '这一格不是身份证号（护照、通行证请导入后在档案里补）。请改正，或决定先不带号码导入。',
    en: 'This is not an identity number (add passports and permits in the file later). Correct it, or take the child in without it.',
  },
  'identityNumber.birthDate': {
    severity: 'error',
    decisions: ['importWithoutNumber', 'skip'],
    zh: '身份证号里的出生日期不存在。请改正，或决定先不带号码导入。',
    en: 'The birth date inside the identity number does not exist. Correct it, or take the child in without it.',
  },
  'identityNumber.usedTwice': {
    severity: 'error',
    decisions: ['importWithoutNumber', 'skip'],
    zh: '第 {row} 行（{sheet}）另一个名字用了同一个身份证号，至少有一行是错的。请核对，或决定先不带号码导入。',
    en: 'Row {row} ({sheet}) has the same identity number under another name; one of them is wrong. Check both, or take the child in without it.',
  },
  'birthDate.missing': {
    severity: 'warning',
    zh: '没有出生日期，也不能从身份证号得到。先按未知导入，请以后补上。',
    en: 'No birth date, and none to be had from an identity number. It stays unknown; add it later.',
  },
  'birthDate.monthOnly': {
    severity: 'warning',
    zh: '出生日期只到年月，没有日。先记下年月，请以后补上日期。',
    en: 'The birth date has no day. Year and month are kept; add the day later.',
  },
  'birthDate.fromIdentity': {
    severity: 'info',
    zh: '出生日期取自身份证号，与本格所写不矛盾。',
    en: 'The birth date was taken from the identity number; it agrees with what is written.',
  },
  'birthDate.unreadable': {
    severity: 'warning',
    zh: '出生日期看不懂，或者有两种读法。没有猜，先留空；请写成 2015-06-01 这样。',
    en: 'The birth date cannot be read, or can be read in two ways. Nothing was guessed; write it like 2015-06-01.',
  },
  'birthDate.future': {
    severity: 'warning',
    zh: '出生日期在今天之后，没有带入。请改正。',
    en: 'The birth date lies in the future and was left out. Correct it.',
  },
  'birthDate.disagreesWithIdentity': {
    severity: 'error',
    decisions: ['useIdentity', 'useWritten', 'skip'],
    zh: '出生日期与身份证号不一致，也许号码是别人的。请核对：以身份证号为准，还是以表中日期为准（不带号码）。',
    en: 'Birth date and identity number disagree; the number may be another person’s. Decide: follow the number, or the date (without the number).',
  },
  'sex.missing': {
    severity: 'warning',
    zh: '没有性别，或写法看不懂。先留空，请补上。',
    en: 'The sex is missing or cannot be read. It stays empty; add it.',
  },
  'sex.disagreesWithIdentity': {
    severity: 'warning',
    zh: '性别与身份证号不一致。先留空，请核对证件后补上。',
    en: 'The sex disagrees with the identity number. It stays empty; check the card and add it.',
  },
  'age.over18': {
    severity: 'error',
    decisions: ['skip', 'importAsAgedOut'],
    zh: '已满 18 周岁。请决定：不导入，或作为“已成年”存档导入。',
    en: 'Is 18 or older. Decide: leave the row out, or take it in as aged out.',
  },
  'community.missing': {
    severity: 'error',
    decisions: ['use', 'skip'],
    zh: '没有写社区，不知道档案归哪里管。请补上社区。',
    en: 'No community, so nobody would look after the file. Add the community.',
  },
  'community.unknown': {
    severity: 'error',
    decisions: ['use', 'skip'],
    zh: '本市名册里没有这个社区。也许是旧名、小区名或别字；请选一个社区。',
    en: 'The city’s list has no such community. It may be an old name or an estate’s; choose a community.',
  },
  'community.ambiguous': {
    severity: 'error',
    decisions: ['use', 'skip'],
    zh: '有 {count} 个社区都叫这个名字。请选一个，或补上街道。',
    en: '{count} communities have this name. Choose one, or add the street.',
  },
  'guardian.missing': {
    severity: 'warning',
    zh: '没有监护人。可以先导入，请尽快查明由谁监护。',
    en: 'No guardian is named. The child can be taken in; find out soon who the guardian is.',
  },
  'person.nameInvalid': {
    severity: 'warning',
    zh: '这个姓名不像姓名（公式、数字或符号），没有带入。请改正。',
    en: 'This does not look like a name (a formula, digits or signs) and was left out. Correct it.',
  },
  'person.identityNumberInvalid': {
    severity: 'warning',
    zh: '这个身份证号不对，没有带入。请对照证件改正。',
    en: 'This identity number is wrong and was left out. Correct it from the card.',
  },
  'phone.missing': {
    severity: 'warning',
    zh: '没有电话。可以先导入，走访时请补上。',
    en: 'No phone. The child can be taken in; add it at the next visit.',
  },
  'phone.bad': {
    severity: 'warning',
    zh: '电话不对：位数不够或缺区号，没有带入。请改正。',
    en: 'The phone is wrong (digits or area code missing) and was left out. Correct it.',
  },
  'phone.several': {
    severity: 'info',
    zh: '一格里有 {count} 个电话，都带入了，第一个作为首选。',
    en: 'The cell holds {count} phones; all were taken in, the first as the preferred one.',
  },
  'categories.missing': {
    severity: 'info',
    zh: '没有写困境类别。可以先导入，评估后再定。',
    en: 'No category is given. The child can be taken in and the category decided after assessment.',
  },
  'categories.unknown': {
    severity: 'warning',
    zh: '有 {count} 个类别词还没有人确认是什么意思，没有带入。请在“词语对照”里确认。',
    en: '{count} category words have not been confirmed and were left out. Confirm them in the word list.',
  },
  'incomeStatus.unknown': {
    severity: 'warning',
    zh: '家庭经济情况的写法还没有确认，先留空。请在“词语对照”里确认。',
    en: 'The word for the family’s means has not been confirmed; left empty. Confirm it in the word list.',
  },
  'incomeStatus.disagrees': {
    severity: 'warning',
    zh: '困境类别与家庭经济情况两格说法不一致。经济情况先留空，请核对。',
    en: 'Category and family means contradict each other. The means stay empty; please check.',
  },
  'riskLevel.unknown': {
    severity: 'warning',
    zh: '风险等级的写法还没有确认对应哪一级，先留空。请在“词语对照”里确认。',
    en: 'The risk word has not been matched to a level; left empty. Confirm it in the word list.',
  },
  'visitFrequency.unknown': {
    severity: 'warning',
    zh: '走访频次的写法还没有确认，先按等级的规定。请在“词语对照”里确认。',
    en: 'The visiting frequency has not been confirmed; the level’s rule applies. Confirm it in the word list.',
  },
  'allowance.unreadable': {
    severity: 'warning',
    zh: '金额看不懂，先留空。请只写数字，单位为元。',
    en: 'The amount cannot be read; left empty. Write digits only, in yuan.',
  },
  'registeredOn.unreadable': {
    severity: 'warning',
    zh: '登记日期不是完整的日期，先留空。请写成 2026-01-31 这样。',
    en: 'The registration date is not a whole date; left empty. Write it like 2026-01-31.',
  },
  'cell.error': {
    severity: 'warning',
    zh: '这一格是表格的计算错误（如 #N/A），先留空。请改正公式或填入内容。',
    en: 'The cell holds a spreadsheet error (such as #N/A); left empty. Correct the formula or type the value.',
  },
  'cell.formula': {
    severity: 'info',
    zh: '这一格是公式，带入的是文件保存时算出的结果。',
    en: 'The cell holds a formula; its result as saved in the file was taken.',
  },
  'cell.sealed': {
    severity: 'warning',
    zh: '这一格有不得留在台账里的内容，没有读入。请从台账中删去，由专门人员走保密办理的路。',
    en: 'This cell holds something that must not be kept in a ledger; it was not taken in. Delete it there and let the named officer use the sealed road.',
  },
  'row.hidden': {
    severity: 'info',
    zh: '这一行在表里是隐藏的，也读了进来。不需要的话请删去。',
    en: 'This row is hidden in the sheet and was read too. Delete it if it is not wanted.',
  },
  'row.duplicateInFile': {
    severity: 'error',
    decisions: ['skip', 'importAsAnother'],
    zh: '与第 {row} 行（{sheet}）重复或是同一名儿童。请决定：不导入这一行，或确认是另一名儿童。',
    en: 'Repeats row {row} ({sheet}) or is the same child. Decide: leave this row out, or confirm that it is another child.',
  },
  'register.sameNumber': {
    severity: 'error',
    decisions: ['merge', 'importWithoutNumber', 'skip'],
    zh: '名册里已有这个身份证号的档案。请对照后决定：把表里多出的内容补进那份档案、先不带号码另建，或不导入这一行。',
    en: 'There is a file with this identity number. Compare, then decide: fill that file in from the row, open another without the number, or leave the row out.',
  },
  'register.sameChild': {
    severity: 'error',
    decisions: ['merge', 'importAsAnother', 'skip'],
    zh: '名册里可能已有这名儿童的档案（同名，出生日期或监护人电话也相同）。请对照后决定：补进那份档案、确认是另一名儿童，或不导入这一行。',
    en: 'There may be a file of this child (same name, and the birth date or a guardian’s phone). Compare, then decide: fill that file in, confirm another child, or leave the row out.',
  },
  'register.numberElsewhere': {
    severity: 'error',
    decisions: ['importWithoutNumber', 'skip'],
    zh: '这个身份证号在别处已有档案（{street}）。请联系那里办理移交并不导入这一行，或核对后先不带号码导入。',
    en: 'There is a file with this number elsewhere ({street}). Ask them for a transfer and leave the row out, or check the number and take the child in without it.',
  },
} as const satisfies Record<string, IssueText>;

export type IssueCode = keyof typeof texts;

export const issueMessages: Record<IssueCode, IssueText> = texts;

export type MessageLanguage = 'zh-CN' | 'en';

/** What is wrong, what is safe and what to do, in words. */
export function issueMessage(code: IssueCode, params: Record<string, string | number>, language: MessageLanguage): string {
  const text = issueMessages[code][language === 'en' ? 'en' : 'zh'];
  return text.replace(/\{(\w+)\}/g, (_whole, name: string) => String(params[name] ?? ''));
}

// Where the number, the row or the street differs from row to row.
const kinds: Partial<Record<IssueCode, { zh: string; en: string }>> = {
  'identityNumber.usedTwice': {
    zh: '同一个身份证号在表里用在两个名字上，至少有一行是错的。请核对，或决定先不带号码导入。',
    en: 'One identity number stands under two names; one of the rows is wrong. Check both, or take the child in without it.',
  },
  'community.ambiguous': {
    zh: '几个社区都叫这个名字。请选一个，或补上街道。',
    en: 'Several communities have this name. Choose one, or add the street.',
  },
  'phone.several': {
    zh: '一格里有几个电话，都带入了，第一个作为首选。',
    en: 'The cell holds several phones; all were taken in, the first as the preferred one.',
  },
  'categories.unknown': {
    zh: '有的类别词还没有人确认是什么意思，没有带入。请在“词语对照”里确认。',
    en: 'Some category words have not been confirmed and were left out. Confirm them in the word list.',
  },
  'row.duplicateInFile': {
    zh: '与表里另一行重复或是同一名儿童。请决定：不导入这一行，或确认是另一名儿童。',
    en: 'Repeats another row or is the same child. Decide: leave the row out, or confirm that it is another child.',
  },
  'register.numberElsewhere': {
    zh: '这个身份证号在别处已有档案。请联系那里办理移交并不导入这一行，或核对后先不带号码导入。',
    en: 'There is a file with this number elsewhere. Ask them for a transfer and leave the row out, or check the number and take the child in without it.',
  },
};

/** The same of all rows that have it. */
export function kindMessage(code: IssueCode, language: MessageLanguage): string {
  const text = kinds[code] ?? issueMessages[code];
  return text[language === 'en' ? 'en' : 'zh'];
}

export const fileMessages: Record<FileProblem, { zh: string; en: string }> = {
  'file.empty': {
    zh: '文件是空的。请重新保存后再上传。',
    en: 'The file is empty. Save it again and upload it once more.',
  },
  'file.tooLarge': {
    zh: '文件太大。请去掉图片和用不到的工作表，或分成几份上传。',
    en: 'The file is too large. Remove pictures and unused sheets, or upload it in parts.',
  },
  'file.oldExcel': {
    zh: '这是旧格式（.xls 或 .et）。请用 Excel 或 WPS 另存为 .xlsx 后再上传。',
    en: 'This is the old format (.xls or .et). Save it as .xlsx in Excel or WPS and upload that.',
  },
  'file.password': {
    zh: '文件设了打开密码，无法读取。请去掉密码后再上传；上传过程是加密的。',
    en: 'The file is protected by a password. Remove it and upload again; the upload itself is encrypted.',
  },
  'file.html': {
    zh: '这其实是网页，不是 Excel 文件（有的系统导出就是这样）。请用 Excel 或 WPS 打开，另存为 .xlsx。',
    en: 'This is a web page, not a workbook (some systems export so). Open it in Excel or WPS and save it as .xlsx.',
  },
  'file.notAWorkbook': {
    zh: '这不是 Excel 工作簿，也不是 CSV 文件。请选台账文件。',
    en: 'This is neither an Excel workbook nor a CSV file. Choose the register.',
  },
  'file.damaged': {
    zh: '文件不完整或已损坏，什么都没有导入。请在 Excel 或 WPS 里打开并另存，再上传。',
    en: 'The file is incomplete or damaged; nothing was taken in. Open it in Excel or WPS, save it again and upload that.',
  },
  'file.bomb': {
    zh: '文件展开后大得不正常，已停止读取，什么都没有导入。请另存一份只含台账的文件。',
    en: 'Unpacked, the file would be abnormally large; reading stopped and nothing was taken in. Save a copy with the register only.',
  },
  'file.tooManyCells': {
    zh: '表里的内容太多。请分成几份上传。',
    en: 'The workbook holds too many cells. Upload it in parts.',
  },
  'file.tooHeavy': {
    zh: '读取这个文件需要的内存太多，已停止，什么都没有导入。请分成几份上传。',
    en: 'Reading the file takes too much memory; it was stopped and nothing was taken in. Upload it in parts.',
  },
  'file.tooSlow': {
    zh: '读取这个文件用时太久，已停止，什么都没有导入。请分成几份上传。',
    en: 'Reading the file takes too long; it was stopped and nothing was taken in. Upload it in parts.',
  },
};

/** Said of a sheet whose name or title names a sealed fact. */
export const sealedSheetMessage = {
  zh: '有一张工作表的名称或标题写了不得留在台账里的内容，整张没有读入。请由专门人员走保密办理的路；若只是标题写法，请改标题后再上传。',
  en: 'The name or title of a sheet holds something that must not be kept in a ledger; the whole sheet was left out. Let the named officer use the sealed road, or change the title if it only says so in passing.',
};

/** Said to the person who brought the file. */
export const sealedCellsMessage = {
  zh: '文件里有不得留在台账里的内容，没有读入，也不会在这里显示。在哪几格，见标色的原表（只还给您）；请从台账中删去，由专门人员走保密办理的路。',
  en: 'The file holds something that must not be kept in a ledger. It was not taken in and is not shown here. The marked workbook, which goes back only to you, tells where; delete it there and let the named officer use the sealed road.',
};
