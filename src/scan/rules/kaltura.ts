import type { Provider } from '../rule.ts';

export default {
  id: 'kaltura',
  name: 'Kaltura',
  docs: 'https://developer.kaltura.com/api-docs',
  revoke: 'https://kmc.kaltura.com, "Settings", "Integration"',
  rules: [
    {
      id: 'admin-secret',
      description: 'Kaltura admin secret',
      near: ['kaltura'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        "const kalturaAdminSecret = '<<{hex:32}>>';",
        'https://api.kaltura.com/?admin_secret=<<{hex:32}>>',
        '- name: KALTURA_ADMIN_SECRET\n  value: "<<{hex:32}>>"',
      ],
      negative: [
        'KALTURA_ADMIN_SECRET={hex:31}',
        'KALTURA_ADMIN_SECRET={hex:33}',
        'md5 of kaltura-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
