import type { Provider } from '../rule.ts';

export default {
  id: 'pdflayer',
  name: 'pdflayer',
  docs: 'https://pdflayer.com/documentation',
  revoke: 'https://pdflayer.com/dashboard',
  rules: [
    {
      id: 'api-key',
      description: 'pdflayer API key',
      near: ['pdflayer'],
      value: /[a-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        "define('PDFLAYER_API_KEY', '<<{lowernum:32}>>');",
        '{ name: "PDFLAYER_API_KEY", value: "<<{lowernum:32}>>" }',
      ],
      negative: [
        'PDFLAYER_API_KEY={lowernum:31}',
        '{hex:32}  pdflayer-2.1.0.zip',
        'PDFLAYER_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
