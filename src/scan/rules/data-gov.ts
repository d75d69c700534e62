import type { Provider } from '../rule.ts';

export default {
  id: 'data-gov',
  name: 'api.data.gov',
  docs: 'https://api.data.gov/docs/api-key/',
  revoke: 'api.data.gov, by mail to its operators',
  rules: [
    {
      id: 'api-key',
      description: 'api.data.gov API key',
      near: ['datagov'],
      value: /[0-9A-Za-z]{40}/,
      check: 'digits-or-mixed-case',
      positive: [
        'docker run -e DATA_GOV_API_KEY=<<{alnum:40}>> app',
        "'data-gov' => ['api_key' => '<<{alnum:40}>>'],",
        'data.gov.api.key=<<{alnum:40}>>',
      ],
      negative: [
        'DATA_GOV_API_KEY={alnum:39}',
        'data_gov_api_key: {alnum:41}',
        'data-gov was built from commit {hex:40}',
      ],
    },
  ],
} satisfies Provider;
