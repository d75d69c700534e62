import type { Provider } from '../rule.ts';

export default {
  id: 'beebole',
  name: 'BeeBole',
  docs: 'https://beebole.com/help/api/',
  revoke: 'beebole.com, "My account", "API token"',
  rules: [
    {
      id: 'api-token',
      description: 'BeeBole API token',
      near: ['beebole'],
      value: /[0-9a-z]{40}/,
      check: 'letters-and-digits',
      positive: [
        'docker run -e BEEBOLE_API_TOKEN=<<{lowernum:40}>> app',
        "'beebole' => ['api_token' => '<<{lowernum:40}>>'],",
        'beebole.api.token=<<{lowernum:40}>>',
      ],
      negative: [
        'BEEBOLE_API_TOKEN={lowernum:39}',
        'BEEBOLE_API_TOKEN={lowernum:41}',
        'beebole was built from commit {hex:40}',
      ],
    },
  ],
} satisfies Provider;
