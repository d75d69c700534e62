import type { Provider } from '../rule.ts';

export default {
  id: 'screenshotlayer',
  name: 'screenshotlayer',
  docs: 'https://screenshotlayer.com/documentation',
  revoke: 'https://screenshotlayer.com/dashboard',
  rules: [
    {
      id: 'api-key',
      description: 'screenshotlayer API key',
      near: ['screenshotlayer'],
      value: /[a-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        "define('SCREENSHOTLAYER_API_KEY', '<<{lowernum:32}>>');",
        '{ name: "SCREENSHOTLAYER_API_KEY", value: "<<{lowernum:32}>>" }',
      ],
      negative: [
        'SCREENSHOTLAYER_API_KEY={lowernum:31}',
        'screenshotlayer.min.js?v={hex:32}',
        'screenshotlayer_api_key: "{{ screenshotlayer_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
