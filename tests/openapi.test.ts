import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { modules } from '../src/application.ts';
import { envExample, readConfig, StartFailure } from '../src/platform/config.ts';
import { openTestApplication } from './support/application.ts';

const { app, ask } = await openTestApplication();

describe('the description of the interface', () => {
  it('is OpenAPI 3.1 and holds every route of every contract with its access', async () => {
    const { body } = await ask(null, 'GET', '/api/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    for (const { route } of [...modules.flatMap((module) => module.routes), ...app.signIn.routes]) {
      const operation = body.paths[route.url]?.[route.method.toLowerCase()];
      expect(operation, `${route.method} ${route.url}`).toBeDefined();
      expect(operation.description).toMatch(/Anyone|Roles/);
    }
  });
  it('has unique operation ids', async () => {
    const { body } = await ask(null, 'GET', '/api/openapi.json');
    const ids = Object.values<any>(body.paths).flatMap((path) => Object.values<any>(path).map((operation) => operation.operationId));
    expect(new Set(ids).size).toBe(ids.length);
  });
  it('can be read as a page', async () => {
    expect((await ask(null, 'GET', '/api/docs/')).status).toBe(200);
  });
});

describe('the server', () => {
  it('says that it is well', async () => {
    const { status, body } = await ask(null, 'GET', '/api/health');
    expect([status, body.status]).toEqual([200, 'ok']);
  });
  it('answers what it does not know with a code and a sentence, in the reader’s language', async () => {
    expect((await ask(null, 'GET', '/api/nothing')).body.error.code).toBe('request.notFound');
    const english = await app.http.inject({ method: 'POST', url: '/api/reports', payload: {}, headers: { 'accept-language': 'en' } });
    expect(english.json().error).toMatchObject({
      code: 'request.invalid',
      message: 'A few things need changing; what you typed is kept.',
      fields: [{ path: 'what', message: 'Please fill this in' }],
    });
    const chinese = await app.http.inject({ method: 'POST', url: '/api/reports', payload: {} });
    expect(chinese.json().error.fields).toEqual([{ path: 'what', message: '请填写这一项' }]);
  });
  it('refuses a changing request from a foreign page', async () => {
    const foreign = await app.http.inject({ method: 'POST', url: '/api/reports', payload: { what: '试' }, headers: { origin: 'https://elsewhere.example' } });
    expect(foreign.statusCode).toBe(403);
  });
  it('takes malformed JSON and an oversized body without falling over', async () => {
    const malformed = await app.http.inject({ method: 'POST', url: '/api/reports', payload: '{"what":', headers: { 'content-type': 'application/json' } });
    expect([malformed.statusCode, malformed.json().error.code]).toEqual([400, 'request.invalid']);
    const oversized = await app.http.inject({ method: 'POST', url: '/api/reports', payload: { what: 'x'.repeat(2_000_000) } });
    expect([oversized.statusCode, oversized.json().error.code]).toEqual([413, 'request.tooLarge']);
  });
});

describe('the settings', () => {
  it('are all in .env.example', () => {
    expect(readFileSync(new URL('../.env.example', import.meta.url), 'utf8')).toBe(envExample());
  });
  it('name the one that is wrong', () => {
    expect(() => readConfig({ PORT: 'many' })).toThrow(StartFailure);
    expect(() => readConfig({ PORT: 'many' })).toThrow(/^Setting PORT/);
  });
});
