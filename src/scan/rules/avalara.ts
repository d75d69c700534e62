import type { Provider } from '../rule.ts';

export default {
  id: 'avalara',
  name: 'Avalara',
  docs: 'https://developer.avalara.com/authentication-in-rest/',
  revoke: 'https://admin.avalara.com, "License and API keys"',
  rules: [
    {
      id: 'license-key',
      description: 'Avalara license key',
      near: ['avalara', 'avatax'],
      value: /[0-9A-Z]{16}/,
      check: 'letters-and-digits',
      positive: [
        '[avalara]\nlicense_key = <<{uppernum:16}>>',
        "Avalara.license_key = '<<{uppernum:16}>>'",
        'AVALARA_LICENSE_KEY=<<{uppernum:16}>>',
      ],
      negative: [
        '"avalaraLicenseKey": "{uppernum:15}"',
        'AVALARA_LICENSE_KEY={uppernum:17}',
        'avalaraLicenseKey: process.env.AVALARA_LICENSE_KEY',
      ],
    },
  ],
} satisfies Provider;
