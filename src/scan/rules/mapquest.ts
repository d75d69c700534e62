import type { Provider } from '../rule.ts';

export default {
  id: 'mapquest',
  name: 'MapQuest',
  docs: 'https://developer.mapquest.com/documentation/',
  revoke: 'https://developer.mapquest.com/user/me/apps',
  rules: [
    {
      id: 'api-key',
      description: 'MapQuest API key',
      near: ['mapquest'],
      value: /[A-Za-z0-9]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        '{ name: "MAPQUEST_API_KEY", value: "<<{alnum:32}>>" }',
        '{"mapquest": {"apiKey": "<<{alnum:32}>>"}}',
      ],
      negative: [
        'MAPQUEST_API_KEY={alnum:31}',
        '{hex:32}  mapquest-2.1.0.zip',
        'MAPQUEST_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
