import type { Provider } from '../rule.ts';

export default {
  id: 'vectara',
  name: 'Vectara',
  docs: 'https://docs.vectara.com/docs/learn/authentication/api-key-management',
  revoke: 'https://console.vectara.com/console/apiAccess',
  rules: [
    {
      id: 'api-key',
      description: 'Vectara API key',
      keywords: ['zut_', 'zqt_', 'zwt_'],
      pattern:
        /(?<![A-Za-z0-9_])(?:zut_[A-Za-z0-9_-]{36}|zqt_[A-Za-z0-9_-]{36}|zwt_[A-Za-z0-9_-]{36})(?![A-Za-z0-9_-])/,
      positive: [
        '<string name="vectara_api_key"><<zut_{base64url:36}>></string>',
        'val vectaraApiKey = "<<zqt_{base64url:36}>>"',
        'process.env.VECTARA_API_KEY = "<<zwt_{base64url:36}>>";',
      ],
      negative: [
        'VECTARA_API_KEY=zut_{base64url:35}',
        'vectara @ {hex:40}',
        'vectara_api_key: "{{ vectara_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
