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
        "define('METEOSOURCE_API_KEY', '<<{lowernum:40}>>');",
        '{ name: "METEOSOURCE_API_KEY", value: "<<{lowernum:40}>>" }',
      ],
      negative: [
        'METEOSOURCE_API_KEY={lowernum:39}',
        '"meteosource": "git+https://git.example/meteosource.git#{hex:40}"',
        'const meteosourceApiKey = process.env.METEOSOURCE_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
