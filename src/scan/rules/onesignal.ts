import type { Provider } from '../rule.ts';

export default {
  id: 'onesignal',
  name: 'OneSignal',
  docs: 'https://documentation.onesignal.com/docs/keys-and-ids',
  revoke: 'https://dashboard.onesignal.com, "Settings", "Keys & IDs"',
  rules: [
    {
      id: 'api-key',
      description: 'OneSignal API key',
      near: ['onesignal'],
      value: /[A-Za-z0-9+/]{48}|[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: [
        "define('ONESIGNAL_API_KEY', '<<{base64:48}>>');",
        '{ name: "ONESIGNAL_API_KEY", value: "<<{uuid}>>" }',
      ],
      negative: [
        'ONESIGNAL_API_KEY={base64:49}',
        "import { createOnesignalClient } from 'onesignal';",
        'ONESIGNAL_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
    {
      id: 'v2-api-key',
      description: 'OneSignal v2 API key',
      keywords: ['os_v2_app_'],
      pattern: /(?<![A-Za-z0-9_])os_v2_app_[a-z0-9]{103}(?![A-Za-z0-9_-])/,
      positive: [
        "define('ONESIGNAL_API_KEY', '<<os_v2_app_{lowernum:103}>>');",
        '{ name: "ONESIGNAL_API_KEY", value: "<<os_v2_app_{lowernum:103}>>" }',
      ],
      negative: [
        'ONESIGNAL_API_KEY=os_v2_app_{lowernum:104}',
        'onesignal-2.1.0.tgz sha256:{hex:64}',
        'ONESIGNAL_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
