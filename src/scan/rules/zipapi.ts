import type { Provider } from '../rule.ts';

export default {
  id: 'zipapi',
  name: 'ZipAPI',
  docs: 'https://zipapi.us/docs',
  revoke: 'https://zipapi.us/account',
  rules: [
    {
      id: 'api-key',
      description: 'ZipAPI API key',
      near: ['zipapi'],
      value: /[a-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: ["const zipapiApiKey = '<<{lowernum:32}>>';", 'export ZIPAPI_API_KEY="<<{lowernum:32}>>"'],
      negative: [
        'ZIPAPI_API_KEY={lowernum:31}',
        'zipapi.min.js?v={hex:32}',
        'zipapiApiKey: "${ZIPAPI_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
