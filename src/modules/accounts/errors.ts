import { defineErrors } from '../../platform/errors.ts';

export const accountsErrors = defineErrors('accounts', {
  wrongNameOrPassword: [400, '用户名或密码不对。', 'The user name or the password is not right.'],
  wrongPassword: [400, '现在的密码不对。', 'The present password is not right.'],
  wrongCode: [400, '验证码不对，或已经过期。', 'The code is not right, or has expired.'],
  signInAgain: [400, '登录已过期，请重新输入用户名和密码。', 'The sign-in took too long; type the user name and password again.'],
  locked: [429, '错的次数太多，请过 {minutes} 分钟再试。', 'Too many wrong tries; try again in {minutes} min.'],
  waitForCode: [429, '验证码刚发过，请过 {seconds} 秒再要。', 'A code has just been sent; ask again in {seconds} s.'],
  alreadyEnrolled: [409, '两步验证已经开通。', 'The second factor is set up already.'],
  usernameTaken: [409, '这个用户名已有人用，请换一个。', 'This user name is taken; choose another.'],
  phoneTaken: [409, '这个手机号已用于另一个账号。', 'This phone belongs to another account.'],
  invitationInvalid: [
    404,
    '邀请码无效、已用过或已过期，请向邀请您的人要一个新的。',
    'This invitation is wrong, used or expired; ask the person who invited you for a new one.',
  ],
  recoveryInvalid: [
    404,
    '找回码无效、已用过或已过期，请向给您的人要一个新的。',
    'This recovery code is wrong, used or expired; ask the person who gave it for a new one.',
  ],
  aboveYou: [403, '您的岗位不能在这里任命或结束这个角色。', 'Your posts do not let you appoint or end this role here.'],
  notYourself: [403, '自己的岗位要由别人来改。', 'Your own posts are changed by somebody else.'],
  workToHandOver: [409, '此人在这里还有没办完的工作，请先办交接。', 'This person still answers for open work here; hand it over first.'],
  successorCannot: [409, '接手的人在这里没有可以负责档案的岗位，请先任命。', 'The successor holds no post here that may answer for files; appoint them first.'],
  organisationInUse: [409, '这个机构还有在任的人，不能结束。', 'Somebody still holds a post in this organisation; it cannot be ended.'],
  postEnded: [409, '这个岗位已经结束。', 'This post has ended already.'],
});
