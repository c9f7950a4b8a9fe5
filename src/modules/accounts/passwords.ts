import { errors, Problem, type Language } from '../../platform/errors.ts';

export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 128;

/** The most used of those long enough to pass the length rule, compared without case. */
const common = new Set(
  `1234567890 0123456789 0987654321 9876543210 1234567891 12345678910 123456789a a123456789 qwertyuiop asdfghjkl; zxcvbnm123
  1qaz2wsx3edc 1q2w3e4r5t 1q2w3e4r5t6y qwer123456 qwerty12345 qwerty123456 asdf123456 abc123456789 abcd123456 abcdefghij aa12345678 a1b2c3d4e5
  password12 password123 password1234 passw0rd123 p@ssw0rd123 administrator admin12345 admin123456 administrator1 root123456 test123456
  woaini1314 woaini520 woaini5201314 iloveyou123 5201314520 1314520520 1314521521 qq123456789 wang123456 zhang123456 li123456789 woaizhongguo
  1111111111 0000000000 8888888888 6666666666 1122334455 1212121212 1231231230 123123123123 1472583690 741852963a 789456123a welcome123
  tongxin123 tongxin1234 tongxin12345 tongxin2026 shenzhen123 zhongguo123`.split(/\s+/),
);

export type PasswordFault = 'short' | 'long' | 'username' | 'common';

export const passwordFault = (password: string, username: string): PasswordFault | undefined => {
  if (password.length < PASSWORD_MIN) return 'short';
  if (password.length > PASSWORD_MAX) return 'long';
  const plain = password.toLowerCase();
  if (username !== '' && plain.includes(username.toLowerCase())) return 'username';
  const isOneCharacter = new Set(plain).size === 1;
  return isOneCharacter || common.has(plain) ? 'common' : undefined;
};

const sentences: Record<PasswordFault, Record<Language, string>> = {
  short: { 'zh-CN': `至少 ${PASSWORD_MIN} 个字符`, en: `At least ${PASSWORD_MIN} characters` },
  long: { 'zh-CN': `最多 ${PASSWORD_MAX} 个字符`, en: `At most ${PASSWORD_MAX} characters` },
  username: { 'zh-CN': '密码里不要含用户名', en: 'Leave the user name out of the password' },
  common: { 'zh-CN': '这个密码太常见，请换一个', en: 'This password is too common; choose another' },
};

/** Throws with the field and the sentence when a password is too easy. */
export const assertGoodPassword = (password: string, username: string, language: Language, path = 'newPassword'): void => {
  const fault = passwordFault(password, username);
  if (fault !== undefined) throw new Problem(errors.invalid, { fields: [{ path, message: sentences[fault][language] }] });
};
