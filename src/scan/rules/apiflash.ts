import type { Provider } from '../rule.ts';

export default {
  id: 'apiflash',
  name: 'ApiFlash',
  docs: 'https://apiflash.com/documentation',
  revoke: 'https://apiflash.com/dashboard/access_keys',
  rules: [
    {
      id: 'access-key',
      description: 'ApiFlash access key',
      near: ['apiflash'],
      value: /[0-9a-z]{32}/,
      check: 'letters-and-digits',
      positive: [
        'APIFLASH_ACCESS_KEY=<<{lowernum:32}>>',
        'curl https://api.apiflash.com/ -H "Authorization: Bearer <<{lowernum:32}>>"',
        'apiflashAccessKey := "<<{lowernum:32}>>"',
      ],
      negative: [
        '"apiflashAccessKey": "{lowernum:31}"',
        'APIFLASH_ACCESS_KEY={lowernum:33}',
        'md5 of apiflash-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
