import type { Provider } from '../rule.ts';

export default {
  id: 'atatus',
  name: 'Atatus',
  docs: 'https://docs.atatus.com',
  revoke: 'https://www.atatus.com, "Account settings"',
  rules: [
    {
      id: 'license-key',
      description: 'Atatus license key',
      near: ['atatus'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        "'atatus' => ['license_key' => '<<{hex:32}>>'],",
        'atatus.license.key=<<{hex:32}>>',
        'tool --atatus-license-key <<{hex:32}>>',
      ],
      negative: [
        '"atatusLicenseKey": "{hex:31}"',
        'atatus_license_key: {hex:33}',
        'md5 of atatus-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
