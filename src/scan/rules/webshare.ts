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
      positive: [
        '[webshare]\napi_key = "<<{lowernum:40}>>"',
        '<add key="WebshareApiKey" value="<<{lowernum:40}>>" />',
      ],
      negative: [
        'WEBSHARE_API_KEY={lowernum:39}',
        '"webshare": "git+https://git.example/webshare.git#{hex:40}"',
        'webshareApiKey: "${WEBSHARE_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
