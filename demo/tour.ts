import type { Role } from '../src/platform/access.ts';

/** For everybody of the tour; known to all who read this, and good for nothing outside a demo. */
export const tourPassword = 'tongxin-demo-2026';

/** The receipt code of a report that a visitor may look up on the portal. */
export const tourReceiptCode = '2345-6789-BCDF';

export type TourPerson = { username: string; name: string; role: Role; /** The name of an area; the city when absent. */ at?: string };

/** Around one community, so that the same few families are met from every desk. */
export const tourDistrict = '坪山区';
export const tourStreet = '坪山街道';
export const tourCommunity = '六和社区';
const secondStreet = '粤海街道';

export const tourPeople: readonly TourPerson[] = [
  { username: 'director', name: '示例·陈主任', role: 'childDirector', at: tourCommunity },
  { username: 'director2', name: '示例·林主任', role: 'childDirector', at: '科技园社区' },
  { username: 'supervisor', name: '示例·李督导', role: 'childSupervisor', at: tourStreet },
  { username: 'supervisor2', name: '示例·周督导', role: 'childSupervisor', at: secondStreet },
  { username: 'worker', name: '示例·黄社工', role: 'stationSocialWorker', at: tourStreet },
  { username: 'worker2', name: '示例·何社工', role: 'stationSocialWorker', at: secondStreet },
  { username: 'station', name: '示例·吴站长', role: 'stationHead', at: tourStreet },
  { username: 'officer', name: '示例·郑专员', role: 'protectionOfficer', at: tourDistrict },
  { username: 'officer2', name: '示例·许专员', role: 'protectionOfficer' },
  { username: 'hotline', name: '示例·话务员小梁', role: 'hotlineOperator' },
  { username: 'patrol', name: '示例·巡访员老唐', role: 'patrolVisitor', at: tourStreet },
  { username: 'hospital', name: '示例·医务社工小苏', role: 'hospitalSocialWorker' },
  { username: 'volunteer', name: '示例·志愿者小叶', role: 'volunteer', at: tourDistrict },
  { username: 'donor', name: '示例·爱心人士彭女士', role: 'donor' },
  { username: 'donor2', name: '示例·爱心企业联络人', role: 'donor' },
  { username: 'guardian', name: '示例·外婆', role: 'guardian', at: tourCommunity },
  { username: 'guardian2', name: '示例·爷爷', role: 'guardian', at: tourCommunity },
  { username: 'district', name: '示例·区管理员', role: 'districtAdministrator', at: tourDistrict },
  { username: 'city', name: '示例·市管理员', role: 'cityAdministrator' },
  { username: 'auditor', name: '示例·审计员', role: 'auditor' },
  { username: 'system', name: '示例·系统管理员', role: 'systemAdministrator' },
];
