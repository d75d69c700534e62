import type { Provider } from '../rule.ts';

export default {
  id: 'twelve-labs',
  name: 'Twelve Labs',
  docs: 'https://docs.twelvelabs.io/docs/get-started/quickstart',
  revoke: 'https://playground.twelvelabs.io/dashboard/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Twelve Labs API key',
      near: ['twelvelabs'],
      value: /tlk_[A-Z0-9]{40}/,
      check: 'letters-and-digits',
      positive: [
        '{ name: "TWELVE_LABS_API_KEY", value: "<<tlk_{uppernum:40}>>" }',
        '{"twelveLabs": {"apiKey": "<<tlk_{uppernum:40}>>"}}',
      ],
      negative: [
        'TWELVE_LABS_API_KEY=tlk_{uppernum:41}',
        '"twelve-labs": "git+https://git.example/twelve-labs.git#{hex:40}"',
        'TWELVE_LABS_API_KEY=your_twelve_labs_api_key_here',
      ],
    },
  ],
} satisfies Provider;
