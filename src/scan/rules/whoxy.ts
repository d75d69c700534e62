import type { Provider } from '../rule.ts';

export default {
  id: 'whoxy',
  name: 'Whoxy',
  docs: 'https://www.whoxy.com',
  revoke: 'https://www.whoxy.com/account/',
  rules: [
    {
      id: 'api-key',
      description: 'Whoxy API key',
      near: ['whoxy'],
      value: /[a-z0-9]{33}/,
      check: 'letters-and-digits',
      positive: ['whoxy.api_key = "<<{lowernum:33}>>"', "define('WHOXY_API_KEY', '<<{lowernum:33}>>');"],
      negative: [
        'WHOXY_API_KEY={lowernum:32}',
        'whoxyClient.getStatusOfRequest(requestOptions)',
        'WHOXY_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
