import type { Provider } from '../rule.ts';

export default {
  id: 'qubole',
  name: 'Qubole',
  docs: 'https://docs.qubole.com/en/latest/rest-api/',
  revoke: 'https://api.qubole.com/v2/control-panel#my-accounts',
  rules: [
    {
      id: 'api-token',
      description: 'Qubole API token',
      near: ['qubole'],
      value: /[A-Za-z0-9]{64}/,
      check: 'letters-and-digits',
      positive: ['qubole.api.token=<<{alnum:64}>>', "'qubole' => ['api_token' => '<<{alnum:64}>>'],"],
      negative: [
        'QUBOLE_API_TOKEN={alnum:63}',
        'qubole-2.1.0.tgz sha256:{hex:64}',
        'QUBOLE_API_TOKEN=<your API token>',
      ],
    },
  ],
} satisfies Provider;
