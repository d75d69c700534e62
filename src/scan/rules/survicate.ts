import type { Provider } from '../rule.ts';

export default {
  id: 'survicate',
  name: 'Survicate',
  docs: 'https://developers.survicate.com',
  revoke: 'https://panel.survicate.com, "Access keys"',
  rules: [
    {
      id: 'api-key',
      description: 'Survicate API key',
      near: ['survicate'],
      value: /[a-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: ['survicate.api.key=<<{lowernum:32}>>', "'survicate' => ['api_key' => '<<{lowernum:32}>>'],"],
      negative: [
        'SURVICATE_API_KEY={lowernum:31}',
        '{hex:32}  survicate-2.1.0.zip',
        'SURVICATE_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
