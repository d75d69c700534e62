import type { Provider } from '../rule.ts';

export default {
  id: 'meteosource',
  name: 'Meteosource',
  docs: 'https://www.meteosource.com/documentation',
  revoke: 'https://www.meteosource.com/client',
  rules: [
    {
      id: 'api-key',
      description: 'Meteosource API key',
      near: ['meteosource'],
      value: /[a-z0-9]{40}/,
      check: 'letters-and-digits',
      positive: [
        '<string name="meteosource_api_key"><<{lowernum:40}>></string>',
        'val meteosourceApiKey = "<<{lowernum:40}>>"',
      ],
      negative: [
        'METEOSOURCE_API_KEY={lowernum:39}',
        'meteosource @ {hex:40}',
        'meteosource_api_key: "{{ meteosource_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
