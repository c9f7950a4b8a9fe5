export type Language = 'zh-CN' | 'en';

/** What happened, what is safe, what to do: in both languages, without a datum. `{name}` takes a parameter. */
export type ErrorDefinition = { code: string; status: number; zh: string; en: string };

type Definitions<T> = { [K in keyof T]: ErrorDefinition };

/** Names a module's errors; the key becomes the end of the stable code `module.key`. */
export const defineErrors = <const T extends Record<string, readonly [status: number, zh: string, en: string]>>(module: string, table: T): Definitions<T> =>
  Object.fromEntries(Object.entries(table).map(([key, [status, zh, en]]) => [key, { code: `${module}.${key}`, status, zh, en }])) as Definitions<T>;

export const errors = defineErrors('request', {
  invalid: [400, '有几处需要改一下，填过的内容都还在。', 'A few things need changing; what you typed is kept.'],
  signInFirst: [401, '请先登录。', 'Please sign in first.'],
  notAllowed: [403, '您现在的岗位不能做这件事。', 'Your present posts do not allow this.'],
  notFound: [404, '没有找到，或不在您的范围内。', 'Not found, or outside your area.'],
  stale: [
    409,
    '别人刚改过这份记录。您填的内容没有丢，请看一下最新的再保存。',
    'Somebody has just changed this record. What you typed is kept; look at the newest and save again.',
  ],
  conflict: [409, '这一步已经办过，或现在不能办。', 'This has been done already, or cannot be done now.'],
  tooMany: [429, '操作太频繁，请过 {seconds} 秒再试。紧急情况请直接拨打 110。', 'Too many requests; try again in {seconds} s. In an emergency call 110.'],
  tooLarge: [413, '文件太大，最多 {megabytes} MB。', 'The file is too large; at most {megabytes} MB.'],
  unavailable: [503, '系统暂时不可用，您填的内容没有丢，请稍后再试。', 'The system is not available just now; what you typed is kept. Try again shortly.'],
  internal: [500, '系统出错了，已经记下编号 {requestId}。请稍后再试。', 'Something failed on our side (number {requestId}). Try again shortly.'],
});

export type Field = { path: string; message: string };

/** The only error that reaches a user; everything else becomes `request.internal`. */
export class Problem extends Error {
  readonly definition: ErrorDefinition;
  readonly params: Record<string, string | number>;
  readonly fields: readonly Field[];
  /** Data a page needs to go on (for instance the newest version in a conflict); shaped by the route. */
  readonly detail: unknown;

  constructor(
    definition: ErrorDefinition,
    options: { params?: Record<string, string | number>; fields?: readonly Field[]; detail?: unknown; cause?: unknown } = {},
  ) {
    super(definition.code, { cause: options.cause });
    this.definition = definition;
    this.params = options.params ?? {};
    this.fields = options.fields ?? [];
    this.detail = options.detail;
  }
}

export const messageOf = (definition: ErrorDefinition, language: Language, params: Record<string, string | number> = {}): string =>
  (language === 'en' ? definition.en : definition.zh).replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));

export type ErrorReply = {
  error: { code: string; message: string; fields?: readonly Field[]; detail?: unknown; requestId?: string };
};
