import { dictionary } from '../language.ts';

/** The door. */
export const signIn = dictionary({
  vi: {
    title: 'Đăng nhập',
    lead: 'Dùng tên đăng nhập và mật khẩu mà xã, phường đã giao.',
    login: 'Tên đăng nhập',
    loginHint: 'Ví dụ: tdp-01',
    password: 'Mật khẩu',
    enter: 'Đăng nhập',
    forgotten: 'Quên mật khẩu? Gọi cán bộ phụ trách của xã, phường để được đặt lại.',
    noneYet: 'Phần mềm chưa được thiết lập.',
    start: 'Dùng thử hoặc thiết lập',
    problems: {
      'login missing': 'Hãy ghi tên đăng nhập.',
      'password missing': 'Hãy ghi mật khẩu.',
      wrong: 'Tên đăng nhập hoặc mật khẩu chưa đúng. Hãy kiểm tra chữ hoa, chữ thường rồi gõ lại.',
      'too many tries': 'Đã thử sai nhiều lần. Hãy đợi 15 phút rồi đăng nhập lại.',
      'no membership': 'Tài khoản này không còn nơi làm việc. Hãy hỏi người quản trị của xã, phường.',
    } as Record<string, string>,
  },
  en: {
    title: 'Sign in',
    lead: 'Use the login and password that the commune gave you.',
    login: 'Login',
    loginHint: 'For example: tdp-01',
    password: 'Password',
    enter: 'Sign in',
    forgotten: 'Forgotten the password? Call the officer in charge of the commune to have it reset.',
    noneYet: 'This software has not been set up yet.',
    start: 'Try it or set it up',
    problems: {
      'login missing': 'Write your login.',
      'password missing': 'Write your password.',
      wrong: 'The login or the password is not right. Check capital letters and type again.',
      'too many tries': 'Too many tries. Wait 15 minutes, then sign in again.',
      'no membership': 'This account has no place of work any more. Ask the administrator of the commune.',
    },
  },
});
