import { afterEach, describe, expect, it, vi } from 'vitest';
import type { casesContract } from '../modules/cases/contract.ts';
import { addressOf, ApiProblem, call } from './api.ts';

const answer = (status: number, body: unknown) => vi.fn<typeof fetch>(async () => new Response(JSON.stringify(body), { status }));
const failure = (run: Promise<unknown>) =>
  run.then(
    () => undefined,
    (error: unknown) => error as ApiProblem,
  );
const report = (options = {}) => call<typeof casesContract.report>('POST /api/reports', { body: { what: '示例' } }, options);

afterEach(() => vi.unstubAllGlobals());

describe('a call', () => {
  it('puts parameters into the address and leaves out what is not set', () => {
    expect(addressOf('/api/children/{id}/work', { params: { id: 'a/b' } })).toBe('/api/children/a%2Fb/work');
    expect(addressOf('/api/leads', { query: { page: 2, state: undefined, text: '' } })).toBe('/api/leads?page=2');
  });

  it('sends JSON, the language and the key it was given', async () => {
    const fetch = answer(200, { receiptCode: 'X' });
    vi.stubGlobal('fetch', fetch);
    await report({ key: 'k' });
    expect(fetch).toHaveBeenCalledWith(
      '/api/reports',
      expect.objectContaining({
        method: 'POST',
        body: '{"what":"示例"}',
        headers: expect.objectContaining({ 'accept-language': 'zh-CN', 'idempotency-key': 'k' }),
      }),
    );
  });

  it('leaves the session out of what is anonymous', async () => {
    const fetch = answer(200, {});
    vi.stubGlobal('fetch', fetch);
    await report({ anonymous: true });
    expect(fetch.mock.calls[0]?.[1]?.credentials).toBe('omit');
  });

  it('turns a refusal into its code, its words and its fields', async () => {
    vi.stubGlobal(
      'fetch',
      answer(400, { error: { code: 'request.invalid', message: '有几处需要改一下', fields: [{ path: 'what', message: '请填写这一项' }] } }),
    );
    const problem = await failure(report());
    expect(problem).toMatchObject({ code: 'request.invalid', message: '有几处需要改一下', status: 400, retriable: false });
    expect(problem?.field('what')).toBe('请填写这一项');
  });

  it('says so when there is no network, and may be sent again', async () => {
    vi.stubGlobal(
      'fetch',
      vi.fn<typeof fetch>(async () => Promise.reject(new TypeError('failed'))),
    );
    expect(await failure(report())).toMatchObject({ code: 'web.offline', status: 0, retriable: true });
  });

  it('survives an answer that is not ours', async () => {
    vi.stubGlobal(
      'fetch',
      vi.fn<typeof fetch>(async () => new Response('<html>', { status: 502 })),
    );
    expect(await failure(report())).toMatchObject({ code: 'web.unknown', retriable: true });
  });
});
