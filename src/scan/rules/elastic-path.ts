import type { Provider } from '../rule.ts';

export default {
  id: 'elastic-path',
  name: 'Elastic Path',
  docs: 'https://elasticpath.dev/docs/authentication',
  revoke: 'elasticpath.dev, "Application keys"',
  rules: [
    {
      id: 'client-secret',
      description: 'Elastic Path client secret',
      near: ['elasticpath', 'moltin'],
      value: /[0-9A-Za-z]{40,50}/,
      check: 'digits-or-mixed-case',
      positive: [
        'elastic.path.client.secret=<<{alnum:40}>>',
        'tool --elastic-path-client-secret <<{alnum:40}>>',
        '<elasticPathClientSecret><<{alnum:40}>></elasticPathClientSecret>',
      ],
      negative: [
        'ELASTIC_PATH_CLIENT_SECRET={alnum:39}',
        'ELASTIC_PATH_CLIENT_SECRET={alnum:51}',
        'elastic-path was built from commit {hex:40}',
      ],
    },
  ],
} satisfies Provider;
