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
      positive: ['os.Setenv("VERSIONEYE_API_KEY", "<<{hex:40}>>")', '[versioneye]\napi_key = "<<{hex:40}>>"'],
      negative: [
        'VERSIONEYE_API_KEY={hex:41}',
        '"versioneye": "git+https://git.example/versioneye.git#{hex:40}"',
        'VERSIONEYE_API_KEY=your_versioneye_api_key_here',
      ],
    },
  ],
} satisfies Provider;
