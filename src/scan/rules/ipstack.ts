import type { Provider } from '../rule.ts';

export default {
  id: 'ipstack',
  name: 'ipstack',
  docs: 'https://ipstack.com/documentation',
  revoke: 'https://ipstack.com/dashboard',
  rules: [
    {
      id: 'access-key',
      description: 'ipstack access key',
      near: ['ipstack'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        '- name: IPSTACK_ACCESS_KEY\n  value: "<<{hex:32}>>"',
        'ipstack:\n  access_key: "<<{hex:32}>>"',
        'os.environ["IPSTACK_ACCESS_KEY"] = "<<{hex:32}>>"',
      ],
      negative: [
        'IPSTACK_ACCESS_KEY={hex:31}',
        'IPSTACK_ACCESS_KEY={hex:33}',
        'md5 of ipstack-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
