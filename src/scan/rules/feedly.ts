import type { Provider } from '../rule.ts';

export default {
  id: 'feedly',
  name: 'Feedly',
  docs: 'https://developer.feedly.com/v3/developer/',
  revoke: 'https://feedly.com/i/team/api',
  rules: [
    {
      id: 'access-token',
      description: 'Feedly access token',
      near: ['feedly'],
      value: /[0-9A-Za-z_:-]{60,300}/,
      check: 'letters-and-digits',
      positive: [
        '[feedly]\naccess_token = <<{alnum:120}:feedlydev>>',
        "Feedly.access_token = '<<{alnum:120}:feedlydev>>'",
        'FEEDLY_ACCESS_TOKEN=<<{alnum:120}:feedlydev>>',
      ],
      negative: ['FEEDLY_ACCESS_TOKEN=your_access_token_here', 'FEEDLY_ACCESS_TOKEN=changeme'],
    },
  ],
} satisfies Provider;
