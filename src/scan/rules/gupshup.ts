import type { Provider } from '../rule.ts';

export default {
  id: 'gupshup',
  name: 'Gupshup',
  docs: 'https://docs.gupshup.io',
  revoke: 'https://www.gupshup.io/whatsapp/dashboard',
  rules: [
    {
      id: 'api-key',
      description: 'Gupshup API key',
      near: ['gupshup'],
      value: /[0-9a-z]{32}/,
      check: 'letters-and-digits',
      positive: [
        "define('GUPSHUP_API_KEY', '<<{lowernum:32}>>');",
        'docker run -e GUPSHUP_API_KEY=<<{lowernum:32}>> app',
        "'gupshup' => ['api_key' => '<<{lowernum:32}>>'],",
      ],
      negative: [
        '"gupshupApiKey": "{lowernum:31}"',
        'GUPSHUP_API_KEY={lowernum:33}',
        'md5 of gupshup-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
