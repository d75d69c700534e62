import type { Provider } from '../rule.ts';

export default {
  id: 'printful',
  name: 'Printful',
  docs: 'https://developers.printful.com/docs/#section/Authentication',
  revoke: 'https://developers.printful.com/tokens',
  rules: [
    {
      id: 'api-token',
      description: 'Printful API token',
      near: ['printful'],
      value: /[A-Za-z0-9]{40}/,
      check: 'letters-and-digits',
      positive: [
        'val printfulApiToken = "<<{alnum:40}>>"',
        'process.env.PRINTFUL_API_TOKEN = "<<{alnum:40}>>";',
      ],
      negative: [
        'PRINTFUL_API_TOKEN={alnum:39}',
        'printful @ {hex:40}',
        'printful_api_token: "{{ printful_api_token }}"',
      ],
    },
  ],
} satisfies Provider;
