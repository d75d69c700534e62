import type { Provider } from '../rule.ts';

export default {
  id: 'pollsapi',
  name: 'PollsAPI',
  docs: 'https://pollsapi.com/docs/',
  revoke: 'https://pollsapi.com',
  rules: [
    {
      id: 'api-key',
      description: 'PollsAPI API key',
      near: ['pollsapi'],
      value: /[A-Z0-9]{28}/,
      check: 'letters-and-digits',
      positive: ['POLLSAPI_API_KEY=<<{uppernum:28}>>', '"pollsapiApiKey": "<<{uppernum:28}>>"'],
      negative: [
        'POLLSAPI_API_KEY={uppernum:29}',
        "import { createPollsapiClient } from 'pollsapi';",
        'POLLSAPI_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
