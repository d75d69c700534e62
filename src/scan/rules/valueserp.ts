import type { Provider } from '../rule.ts';

export default {
  id: 'valueserp',
  name: 'VALUE SERP',
  docs: 'https://docs.trajectdata.com/valueserp',
  revoke: 'https://app.valueserp.com',
  rules: [
    {
      id: 'api-key',
      description: 'VALUE SERP API key',
      near: ['valueserp'],
      value: /[A-Z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        'variable "valueserp_api_key" {\n  default = "<<{uppernum:32}>>"\n}',
        '# VALUE SERP API key: <<{uppernum:32}>>',
      ],
      negative: [
        'VALUESERP_API_KEY={uppernum:31}',
        '{hex:32}  valueserp-2.1.0.zip',
        'VALUESERP_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
