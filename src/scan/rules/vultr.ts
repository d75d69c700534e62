import type { Provider } from '../rule.ts';

export default {
  id: 'vultr',
  name: 'Vultr',
  docs: 'https://www.vultr.com/api/#section/Authentication',
  revoke: 'https://my.vultr.com/settings/#settingsapi',
  rules: [
    {
      id: 'api-key',
      description: 'Vultr API key',
      near: ['vultr'],
      value: /[A-Z0-9]{36}/,
      check: 'letters-and-digits',
      positive: [
        '{ name: "VULTR_API_KEY", value: "<<{uppernum:36}>>" }',
        '{"vultr": {"apiKey": "<<{uppernum:36}>>"}}',
      ],
      negative: [
        'VULTR_API_KEY={uppernum:35}',
        '"vultr": "git+https://git.example/vultr.git#{hex:40}"',
        'const vultrApiKey = process.env.VULTR_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
