import type { Provider } from '../rule.ts';

export default {
  id: 'lark',
  name: 'Lark',
  docs: 'https://open.larksuite.com/document/home/introduction-to-custom-app-development/',
  revoke: 'https://open.larksuite.com/app',
  rules: [
    {
      id: 'app-secret',
      description: 'Lark app secret',
      near: ['lark', 'larksuite', 'feishu'],
      value: /[0-9A-Za-z]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        'export LARK_APP_SECRET="<<{alnum:32}>>"',
        "process.env.LARK_APP_SECRET || '<<{alnum:32}>>'",
        'variable "lark_app_secret" {\n  default = "<<{alnum:32}>>"\n}',
      ],
      negative: [
        'LARK_APP_SECRET={alnum:31}',
        'LARK_APP_SECRET={alnum:33}',
        'md5 of lark-2.4.1.zip is {hex:32}',
      ],
    },
    {
      id: 'access-token',
      description: 'Lark access token',
      near: ['larksuite', 'larktoken', 'larkaccess', 'feishu'],
      value: /[tu]-[0-9A-Za-z_.-]{20,60}/,
      positive: [
        'https://api.open.larksuite.com/?access_token=<<t-{alnum:38}>>',
        '- name: LARKSUITE_ACCESS_TOKEN\n  value: "<<t-{alnum:38}>>"',
        'larksuite:\n  access_token: "<<t-{alnum:38}>>"',
      ],
      negative: ['LARKSUITE_ACCESS_TOKEN=${LARKSUITE_ACCESS_TOKEN}', 'LARKSUITE_ACCESS_TOKEN=changeme'],
    },
  ],
} satisfies Provider;
