import type { Provider } from '../rule.ts';

export default {
  id: 'dandelion',
  name: 'Dandelion API',
  docs: 'https://dandelion.eu/docs/',
  revoke: 'https://dandelion.eu/profile/dashboard/',
  rules: [
    {
      id: 'api-token',
      description: 'Dandelion API API token',
      near: ['dandelion'],
      value: /[0-9a-z]{32}/,
      check: 'letters-and-digits',
      positive: [
        '- name: DANDELION_API_TOKEN\n  value: "<<{lowernum:32}>>"',
        'dandelion:\n  api_token: "<<{lowernum:32}>>"',
        'os.environ["DANDELION_API_TOKEN"] = "<<{lowernum:32}>>"',
      ],
      negative: [
        'DANDELION_API_TOKEN={lowernum:31}',
        'DANDELION_API_TOKEN={lowernum:33}',
        'md5 of dandelion-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
