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
        "define('VECTARA_API_KEY', '<<zut_{base64url:36}>>');",
        '{ name: "VECTARA_API_KEY", value: "<<zqt_{base64url:36}>>" }',
        '{"vectara": {"apiKey": "<<zwt_{base64url:36}>>"}}',
      ],
      negative: [
        'VECTARA_API_KEY=zut_{base64url:35}',
        '"vectara": "git+https://git.example/vectara.git#{hex:40}"',
        'const vectaraApiKey = process.env.VECTARA_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
