import type { Category } from '../src/modules/children/contract.ts';
import { weights } from './random.ts';

/** Why a family is on the register. Categories, carers, findings and plan all follow from it, so that a file reads as one story. */
export type Theme = Exclude<Category, 'disabled' | 'otherDifficulty' | 'foundling' | 'rescuedFromTrafficking'> | 'disabled';

const themes: Record<Theme, number> = {
  hardshipFamily: 30,
  migrant: 19,
  leftBehind: 11,
  deFactoUnattended: 9,
  severelyDisabled: 8,
  seriouslyIll: 7,
  guardianshipImproper: 5,
  parentDetained: 4,
  orphan: 3,
  disabled: 4,
  destitute: 2,
  guardianshipAbsent: 1.5,
  guardianshipAbusive: 0.7,
  victim: 0.7,
  inLegalProceedings: 0.6,
  vagrant: 0.3,
};
export const usualThemes = weights(themes);
/** Those at the two graver levels. */
export const graveThemes = weights({
  ...themes,
  hardshipFamily: 8,
  migrant: 5,
  leftBehind: 7,
  guardianshipAbsent: 9,
  guardianshipAbusive: 9,
  victim: 5,
  guardianshipImproper: 14,
  inLegalProceedings: 4,
});

/** A second ground that often comes with the first. */
export const companions = weights({ hardshipFamily: 5, migrant: 3, disabled: 2, leftBehind: 2, otherDifficulty: 1 });

export type Carers = 'parents' | 'mother' | 'father' | 'grandparents' | 'kin';

export const carersOf: Record<Theme, readonly Carers[]> = {
  hardshipFamily: ['parents', 'parents', 'mother', 'father', 'grandparents'],
  migrant: ['parents', 'parents', 'mother'],
  leftBehind: ['grandparents', 'grandparents', 'kin'],
  deFactoUnattended: ['grandparents', 'grandparents', 'grandparents', 'kin'],
  severelyDisabled: ['parents', 'mother', 'grandparents'],
  seriouslyIll: ['parents', 'mother', 'parents'],
  guardianshipImproper: ['father', 'parents', 'mother'],
  parentDetained: ['mother', 'grandparents', 'kin'],
  orphan: ['grandparents', 'kin', 'kin'],
  disabled: ['parents', 'mother', 'grandparents'],
  destitute: ['grandparents', 'father'],
  guardianshipAbsent: ['grandparents', 'kin'],
  guardianshipAbusive: ['parents', 'father', 'mother'],
  victim: ['mother', 'grandparents'],
  inLegalProceedings: ['parents', 'father'],
  vagrant: ['father', 'kin'],
};

/** Where a decision behind a category comes from. */
export const categorySources = ['社区摸底', '家长申请', '学校转介', '民政数据比对', '卫健部门转来', '线索核实'];

export type Health = { kind: 'diagnosis' | 'disability' | 'treatment' | 'medication' | 'allergy' | 'cost' | 'mental' | 'other'; text: string };

export const healthOf: Partial<Record<Theme, readonly Health[]>> = {
  seriouslyIll: [
    { kind: 'diagnosis', text: '示例：先天性心脏病，已手术一次' },
    { kind: 'treatment', text: '示例：每三个月到医院复查' },
    { kind: 'medication', text: '示例：长期服药，由外婆保管和提醒' },
    { kind: 'cost', text: '示例：上年自付医疗费约三万元' },
  ],
  severelyDisabled: [
    { kind: 'disability', text: '示例：肢体残疾二级，持证' },
    { kind: 'treatment', text: '示例：每周两次康复训练' },
    { kind: 'cost', text: '示例：康复费用部分由救助承担' },
  ],
  disabled: [
    { kind: 'disability', text: '示例：听力残疾三级，佩戴助听器' },
    { kind: 'treatment', text: '示例：语言训练，每周一次' },
  ],
  victim: [{ kind: 'mental', text: '示例：睡眠不好，正在接受心理辅导' }],
};
export const otherHealth: readonly Health[] = [
  { kind: 'allergy', text: '示例：对花生过敏' },
  { kind: 'diagnosis', text: '示例：哮喘，运动后易发作' },
  { kind: 'mental', text: '示例：近来情绪低落，愿意与社工谈' },
  { kind: 'other', text: '示例：近视，需配镜' },
];
