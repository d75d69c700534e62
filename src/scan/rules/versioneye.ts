import type { Provider } from '../rule.ts';

export default {
  id: 'versioneye',
  name: 'VersionEye',
  docs: 'https://www.versioneye.com/api',
  revoke: 'https://www.versioneye.com/settings/api',
  rules: [
    {
      id: 'api-key',
      description: 'VersionEye API key',
      near: ['versioneye'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: [
        'https://api.versioneye.com/v1/check?api_key=<<{hex:40}>>&format=json',
        'versioneye.api.key=<<{hex:40}>>',
      ],
      negative: [
        'VERSIONEYE_API_KEY={hex:39}',
        'versioneye @ {hex:40}',
        'versioneye_api_key: "{{ versioneye_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
