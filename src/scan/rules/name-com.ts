import type { Provider } from '../rule.ts';

export default {
  id: 'name-com',
  name: 'Name.com',
  docs: 'https://docs.name.com',
  revoke: 'https://www.name.com/account/settings/api',
  rules: [
    {
      id: 'api-token',
      description: 'Name.com API token',
      near: ['namecom'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: ['ENV NAME_COM_API_TOKEN <<{hex:40}>>', 'name-com login --api-token <<{hex:40}>>'],
      negative: [
        'NAME_COM_API_TOKEN={hex:39}',
        '"name-com": "git+https://git.example/name-com.git#{hex:40}"',
        'nameComApiToken: "${NAME_COM_API_TOKEN}"',
      ],
    },
  ],
} satisfies Provider;
