import type { Provider } from '../rule.ts';

export default {
  id: 'buddyns',
  name: 'BuddyNS',
  docs: 'https://www.buddyns.com/support/api/v2/',
  revoke: 'https://www.buddyns.com/buddyboard',
  rules: [
    {
      id: 'api-key',
      description: 'BuddyNS API key',
      near: ['buddyns'],
      value: /[0-9a-z]{40}/,
      check: 'letters-and-digits',
      positive: [
        'export BUDDYNS_API_KEY="<<{lowernum:40}>>"',
        "process.env.BUDDYNS_API_KEY || '<<{lowernum:40}>>'",
        'variable "buddyns_api_key" {\n  default = "<<{lowernum:40}>>"\n}',
      ],
      negative: [
        'BUDDYNS_API_KEY={lowernum:39}',
        'BUDDYNS_API_KEY={lowernum:41}',
        'buddyns was built from commit {hex:40}',
      ],
    },
  ],
} satisfies Provider;
