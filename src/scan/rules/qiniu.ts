import type { Provider } from '../rule.ts';

export default {
  id: 'qiniu',
  name: 'Qiniu',
  docs: 'https://developer.qiniu.com/kodo/1201/access-token',
  revoke: 'https://portal.qiniu.com/user/key',
  rules: [
    {
      id: 'secret-key',
      description: 'Qiniu secret key',
      near: ['qiniu'],
      value: /[A-Za-z0-9_-]{40}/,
      check: 'digits-or-mixed-case',
      positive: [
        'variable "qiniu_secret_key" {\n  default = "<<{base64url:40}>>"\n}',
        '# Qiniu secret key: <<{base64url:40}>>',
      ],
      negative: [
        'QINIU_SECRET_KEY={base64url:41}',
        'qiniu @ {hex:40}',
        'QINIU_SECRET_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
