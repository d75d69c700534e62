import type { Provider } from '../rule.ts';

export default {
  id: 'kairos',
  name: 'Kairos',
  docs: 'https://www.kairos.com/docs/api/',
  revoke: 'kairos.com, the dashboard',
  rules: [
    {
      id: 'app-key',
      description: 'Kairos app key',
      near: ['kairos'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        "process.env.KAIROS_APP_KEY || '<<{hex:32}>>'",
        'variable "kairos_app_key" {\n  default = "<<{hex:32}>>"\n}',
        "define('KAIROS_APP_KEY', '<<{hex:32}>>');",
      ],
      negative: [
        '"kairosAppKey": "{hex:31}"',
        'KAIROS_APP_KEY={hex:33}',
        'md5 of kairos-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
