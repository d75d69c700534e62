import type { Provider } from '../rule.ts';

export default {
  id: 'runway',
  name: 'Runway',
  docs: 'https://docs.dev.runwayml.com',
  revoke: 'https://dev.runwayml.com',
  rules: [
    {
      id: 'api-key',
      description: 'Runway API key',
      near: ['runway', 'runwayml'],
      value: /key_[0-9a-f]{128}/,
      positive: [
        "define('RUNWAY_API_KEY', '<<key_{hex:128}>>');",
        '{ name: "RUNWAY_API_KEY", value: "<<key_{hex:128}>>" }',
      ],
      negative: [
        'RUNWAY_API_KEY=key_{hex:127}',
        'runway-2.1.0.tgz sha256:{hex:64}',
        'RUNWAY_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
