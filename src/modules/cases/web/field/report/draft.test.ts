import { expect, it } from 'vitest';
import { casesContract } from '../../../contract.ts';
import { bodyOf, channelOf, emptyReport, isEmpty } from './draft.ts';

const more = { role: 'childDirector' as const, groundWords: '身上多处受伤', file: undefined };

it('takes a situation for words when there are none', () => {
  expect(isEmpty(emptyReport)).toBe(true);
  const report = { ...emptyReport, grounds: ['violence' as const] };
  expect(isEmpty(report)).toBe(false);
  expect(casesContract.reportAsStaff.body!.parse(bodyOf(report, more))).toMatchObject({ what: '身上多处受伤', channel: 'director', child: {} });
});

it('names the file rather than the child, and nothing of a child said to be unknown', () => {
  const report = { ...emptyReport, what: '身上有伤', name: '李小乐', known: 'no' as const };
  expect(bodyOf(report, more).child).toEqual({});
  expect(bodyOf({ ...report, known: 'yes' }, more).child).toEqual({ name: '李小乐' });
  expect(bodyOf({ ...report, known: 'yes' }, { ...more, file: '孩子档案 C-2345678' }).child).toEqual({ about: '孩子档案 C-2345678' });
});

it('knows the channel by the post', () => {
  expect([channelOf('patrolVisitor'), channelOf('hospitalSocialWorker'), channelOf(undefined)]).toEqual(['patrol', 'hospital', 'director']);
});
