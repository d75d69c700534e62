import type { Provider } from '../rule.ts';

export default {
  id: 'factset',
  name: 'FactSet',
  docs: 'https://developer.factset.com/learn/authentication-api-key',
  revoke: 'https://developer.factset.com/manage-api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'FactSet API key',
      near: ['factset'],
      value: /[0-9A-Za-z]{40}/,
      check: 'digits-or-mixed-case',
      positive: [
        'docker run -e FACTSET_API_KEY=<<{alnum:40}>> app',
        "'factset' => ['api_key' => '<<{alnum:40}>>'],",
        'factset.api.key=<<{alnum:40}>>',
      ],
      negative: [
        'FACTSET_API_KEY={alnum:39}',
        'FACTSET_API_KEY={alnum:41}',
        'factset was built from commit {hex:40}',
      ],
    },
  ],
} satisfies Provider;
