import type { Post, Role } from '../../platform/access.ts';
import { defineErrors } from '../../platform/errors.ts';
import { isInside, mayHang, type Block, type Level } from './numbering.ts';

/** Who keeps the division tree and the calendar. */
export const keepers: readonly Role[] = ['cityAdministrator', 'systemAdministrator'];

export const areaErrors = defineErrors('areas', {
  ended: [409, '这个区划已经撤销，请选用现在的区划。', 'This area has ended; choose one that still stands.'],
  levels: [
    409,
    '层级不对：社区归街道，街道归区，区归市；合并只能在同一层级之间。',
    'The levels do not fit: a community belongs to a street, a street to a district, a district to a city; only areas of one level merge.',
  ],
  itself: [409, '请选择另一个区划。', 'Choose another area.'],
  future: [409, '生效日期还没有到，请在生效当天或之后办理。', 'The effective date lies ahead; record the change on that day or later.'],
  inUse: [
    409,
    '这里还有下级区划、档案、岗位或记录。请改为合并到接手的区划。',
    'Areas, files, posts or records still hang on this area. Merge it into the one that takes over.',
  ],
  full: [409, '这个区划下的编号已用完，请联系系统管理员。', 'All numbers below this area are used; ask the system administrator.'],
  codeTaken: [409, '这个区划代码已属于另一个区划。', 'Another area has this code already.'],
  sameName: [409, '名称没有变化。', 'The name has not changed.'],
  nameTaken: [409, '同一上级下已有同名的区划。', 'An area of this name already stands under the same parent.'],
  daysOutside: [
    400,
    '日期应在 {year} 年内（元旦假期可从上一年 12 月 24 日起），且不能重复。',
    'Days must lie in {year} (New Year may begin on 24 December before) and stand once each.',
  ],
  noDays: [
    400,
    '没有读出放假或调休日期。请粘贴通知原文，或逐日填写。',
    'No holidays or adjusted workdays were found. Paste the notice as published, or enter the days.',
  ],
});

export type Standing = { id: string; lastId: string; level: Level; endedOn: string | null };

export const blockOf = (area: Pick<Standing, 'id' | 'lastId'>): Block => ({ id: BigInt(area.id), lastId: BigInt(area.lastId) });

/** Whether one of these posts keeps the tree at this area: own area and below. */
export const mayChange = (posts: readonly Post[], area: Pick<Standing, 'id'>): boolean =>
  posts.some((post) => keepers.includes(post.role) && isInside({ id: BigInt(area.id) }, blockOf({ id: post.areaId, lastId: post.areaLastId })));

/** Why an area cannot be merged into another; undefined when it can. */
export const mergeFault = (area: Standing, into: Standing) => {
  if (area.id === into.id) return areaErrors.itself;
  if (area.endedOn !== null || into.endedOn !== null) return areaErrors.ended;
  return area.level === into.level && area.level !== 'city' ? undefined : areaErrors.levels;
};

/** Why an area cannot hang on this parent; undefined when it can. */
export const hangFault = (level: Level, parent: Standing) => {
  if (parent.endedOn !== null) return areaErrors.ended;
  return mayHang(level, parent.level) ? undefined : areaErrors.levels;
};
