import type { Provider } from '../rule.ts';

export default {
  id: 'qiita',
  name: 'Qiita',
  docs: 'https://qiita.com/api/v2/docs',
  revoke: 'https://qiita.com/settings/applications',
  rules: [
    {
      id: 'access-token',
      description: 'Qiita access token',
      near: ['qiita'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: [
        'qiita login --access-token <<{hex:40}>>',
        'variable "qiita_access_token" {\n  default = "<<{hex:40}>>"\n}',
      ],
      negative: [
        'QIITA_ACCESS_TOKEN={hex:39}',
        '"qiita": "git+https://git.example/qiita.git#{hex:40}"',
        'qiitaAccessToken: "${QIITA_ACCESS_TOKEN}"',
      ],
    },
  ],
} satisfies Provider;
