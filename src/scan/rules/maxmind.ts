import type { Provider } from '../rule.ts';

export default {
  id: 'maxmind',
  name: 'MaxMind',
  docs: 'https://support.maxmind.com/hc/en-us/articles/4407111582235-Generate-a-License-Key',
  revoke: 'https://www.maxmind.com/en/accounts/current/license-key',
  rules: [
    {
      id: 'license-key',
      description: 'MaxMind license key',
      keywords: ['_mmk'],
      pattern: /(?<![A-Za-z0-9_])[A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk(?![A-Za-z0-9_])/,
      before: 36,
      positive: [
        '"maxmindLicenseKey": "<<{alnum:6}_{alnum:29}_mmk>>",',
        'ENV MAXMIND_LICENSE_KEY <<{alnum:6}_{alnum:29}_mmk>>',
      ],
      negative: [
        'export MAXMIND_LICENSE_KEY="{alnum:6}_{alnum:28}_mmk"',
        'MAXMIND_LICENSE_KEY=your-key-goes-here',
      ],
    },
    {
      id: 'license-key-old',
      description: 'MaxMind license key',
      near: ['maxmind', 'geoip', 'geolite'],
      value: /[A-Za-z0-9]{16}/,
      check: 'mixed-case-and-digits',
      positive: [
        'ENV MAXMIND_LICENSE_KEY <<{alnum:13}k7Q>>',
        '  - name: MAXMIND_LICENSE_KEY\n    value: "<<{alnum:13}k7Q>>"',
      ],
      negative: [
        'MAXMIND_LICENSE_KEY={alnum:12}k7Q',
        'maxmind-1.0.tgz sha256 {hex:64}',
        'MAXMIND_LICENSE_KEY=your_license_key_old_here',
      ],
    },
  ],
} satisfies Provider;
