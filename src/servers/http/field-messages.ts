import type { FastifySchemaCompiler } from 'fastify';
import { z } from 'zod';
import type { Field, Language } from '../../platform/errors.ts';

/** What was sent does not have the shape of the contract; the words come later, in the reader's language. */
export class ShapeError extends Error {
  readonly issues: readonly z.core.$ZodIssue[];

  constructor(issues: readonly z.core.$ZodIssue[]) {
    super('request.invalid');
    this.issues = issues;
  }
}

/** Checks params, query and body against the contract, and keeps the input with each issue so that an empty field can be told from a wrong one. */
export const shapeCompiler: FastifySchemaCompiler<z.ZodType> =
  ({ schema }) =>
  (data: unknown) => {
    const result = schema.safeParse(data, { reportInput: true });
    return result.success ? { value: result.data } : { error: new ShapeError(result.error.issues) };
  };

const tables = { 'zh-CN': z.locales.zhCN().localeError, en: z.locales.en().localeError };

export const fieldsOf = (error: ShapeError, language: Language): Field[] =>
  error.issues.map((issue) => ({ path: issue.path.join('.'), message: messageOf(issue, language) }));

/** A shape's complaint in plain words; an empty field gets the plainest. */
const messageOf = (issue: z.core.$ZodIssue, language: Language): string => {
  if (issue.code === 'custom' && issue.message) return issue.message;
  const empty = issue.input === undefined || issue.input === null || issue.input === '';
  if (empty && (issue.code === 'invalid_type' || issue.code === 'too_small')) return language === 'en' ? 'Please fill this in' : '请填写这一项';
  const message = tables[language](issue as Parameters<(typeof tables)['en']>[0]);
  return (typeof message === 'string' ? message : message?.message) ?? '';
};
