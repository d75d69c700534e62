import type { Provider } from '../rule.ts';

export default {
  id: 'dnscheck',
  name: 'DNS Check',
  docs: 'https://www.dnscheck.co/api',
  revoke: 'https://www.dnscheck.co/account',
  rules: [
    {
      id: 'api-key',
      description: 'DNS Check API key',
      near: ['dnscheck'],
      value: /[0-9a-z]{32}/,
      check: 'letters-and-digits',
      positive: [
        'client = Dnscheck(api_key="<<{lowernum:32}>>")',
        'export DNSCHECK_API_KEY="<<{lowernum:32}>>"',
        "process.env.DNSCHECK_API_KEY || '<<{lowernum:32}>>'",
      ],
      negative: [
        '"dnscheckApiKey": "{lowernum:31}"',
        'DNSCHECK_API_KEY={lowernum:33}',
        'md5 of dnscheck-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
