import { z } from 'zod';
import type { Language } from '../../platform/errors.ts';

const tables = { 'zh-CN': z.locales.zhCN().localeError, en: z.locales.en().localeError };

/** A shape's complaint in the reader's language; empty fields get the plain word for it. */
export const zodMessage = (issue: unknown, language: Language): string => {
  const raw = issue as { code?: string; input?: unknown; message?: string; minimum?: number; origin?: string };
  if (raw.code === 'custom' && raw.message) return raw.message;
  const missing = raw.input === undefined || raw.input === '' || raw.input === null;
  if (missing && (raw.code === 'invalid_type' || raw.code === 'too_small')) return language === 'en' ? 'Please fill this in' : '请填写这一项';
  const message = tables[language](issue as never);
  return (typeof message === 'string' ? message : message?.message) ?? raw.message ?? '';
};
