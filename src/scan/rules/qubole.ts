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
      positive: [
        '[qubole]\napi_token = "<<{alnum:64}>>"',
        '<add key="QuboleApiToken" value="<<{alnum:64}>>" />',
      ],
      negative: [
        'QUBOLE_API_TOKEN={alnum:63}',
        'qubole-2.1.0.tgz sha256:{hex:64}',
        'quboleApiToken: "${QUBOLE_API_TOKEN}"',
      ],
    },
  ],
} satisfies Provider;
