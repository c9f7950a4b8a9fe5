import { describe, expect, it } from 'vitest';
import { Report } from '../../contract.ts';
import { bodyOf, emptyDraft, missing } from './draft.ts';

describe('a report being typed', () => {
  it('needs what happened, whether there is danger, and where', () => {
    expect(missing(emptyDraft)).toEqual({ what: true, danger: true, where: true });
    expect(missing({ ...emptyDraft, grounds: ['abandoned'], danger: 'no', place: '示例路 1 号' })).toEqual({});
  });

  it('needs a telephone number only from those who leave their contact', () => {
    const draft = { ...emptyDraft, text: '示例', danger: 'no', place: '示例路', contact: 'named' } as const;
    expect(missing({ ...draft, grounds: [] })).toEqual({ reporter: true });
  });

  it('sends nothing of the reporter when anonymous, whatever was typed before', () => {
    const body = bodyOf({ ...emptyDraft, text: '示例', name: '示例', phone: '13800000000' }, '');
    expect(body).not.toHaveProperty('reporter');
  });

  it('says what happened in the words of the ticked situations when nothing is written', () => {
    const body = bodyOf({ ...emptyDraft, grounds: ['abandoned'], place: '示例路' }, '被遗弃');
    expect(Report.parse(body)).toMatchObject({ what: '被遗弃', grounds: ['abandoned'], place: '示例路' });
  });
});
