import type { Provider } from '../rule.ts';

export default {
  id: 'webshare',
  name: 'Webshare',
  docs: 'https://apidocs.webshare.io',
  revoke: 'https://dashboard.webshare.io/userapi/keys',
  rules: [
    {
      id: 'api-key',
      description: 'Webshare API key',
      near: ['webshare'],
      value: /[a-z0-9]{40}/,
      check: 'letters-and-digits',
      positive: ['webshare.api.key=<<{lowernum:40}>>', "'webshare' => ['api_key' => '<<{lowernum:40}>>'],"],
      negative: ['WEBSHARE_API_KEY={lowernum:39}', 'webshare @ {hex:40}', 'WEBSHARE_API_KEY=<your API key>'],
    },
  ],
} satisfies Provider;
