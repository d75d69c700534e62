import type { Provider } from '../rule.ts';

export default {
  id: 'loco',
  name: 'Loco',
  docs: 'https://localise.biz/api',
  revoke: 'https://localise.biz, project\'s "Developer tools"',
  rules: [
    {
      id: 'api-key',
      description: 'Loco API key',
      near: ['localisebiz', 'locoapi', 'locokey', 'locoexport', 'loco'],
      value: /[0-9A-Za-z_-]{32}/,
      check: 'letters-and-digits',
      positive: [
        'docker run -e LOCALISE_BIZ_API_KEY=<<{base64url:32}>> app',
        "'localise-biz' => ['api_key' => '<<{base64url:32}>>'],",
        'localise.biz.api.key=<<{base64url:32}>>',
      ],
      negative: [
        'LOCALISE_BIZ_API_KEY={base64url:31}',
        'LOCALISE_BIZ_API_KEY={base64url:33}',
        'md5 of localise-biz-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
