import type { Provider } from '../rule.ts';

export default {
  id: 'clevertap',
  name: 'CleverTap',
  docs: 'https://developer.clevertap.com/docs/authentication',
  revoke: 'https://eu1.dashboard.clevertap.com, "Settings", "Project"',
  rules: [
    {
      id: 'api-key',
      description: 'CleverTap API key',
      near: ['clevertap'],
      value: /[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{4}/,
      positive: [
        'tool --clevertap-passcode-key <<{uppernum:3}-{uppernum:3}-{uppernum:4}>>',
        '<clevertapPasscodeKey><<{uppernum:3}-{uppernum:3}-{uppernum:4}>></clevertapPasscodeKey>',
        '[clevertap]\npasscode_key = <<{uppernum:3}-{uppernum:3}-{uppernum:4}>>',
      ],
      negative: ['CLEVERTAP_PASSCODE_KEY=your_passcode_key_here', 'CLEVERTAP_PASSCODE_KEY=changeme'],
    },
  ],
} satisfies Provider;
