import { expect, test } from 'vitest';
import { readHolidayNotice } from './holiday-notice.ts';
import { announcedHolidays } from './holidays.ts';

const notice = `各省、自治区、直辖市人民政府：
　　经国务院批准，现将2026年元旦、春节等放假调休日期的具体安排通知如下。
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
　　节假日期间，各地区、各部门要妥善安排好值班。`;

test('the notice for 2026 gives the days that the program knows', () => {
  const known = announcedHolidays.filter(({ date }) => date.startsWith('2026')).map(({ date, kind, name }) => ({ date, kind, name }));
  expect(readHolidayNotice(notice, 2026)).toEqual(known);
});

test('one day off, and a New Year that begins the year before', () => {
  expect(readHolidayNotice('一、元旦：1月1日放假，与周末连休。', 2024)).toEqual([{ date: '2024-01-01', kind: 'holiday', name: '元旦' }]);
  const days = readHolidayNotice('一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。', 2023);
  expect(days.map(({ date }) => date)).toEqual(['2022-12-31', '2023-01-01', '2023-01-02']);
});

test('anything else gives nothing', () => {
  expect(readHolidayNotice('关于做好节假日值班的通知', 2026)).toEqual([]);
  expect(readHolidayNotice('一、元旦：13月40日放假。', 2026)).toEqual([]);
});
