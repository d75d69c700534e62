import type { Provider } from '../rule.ts';

export default {
  id: 'qase',
  name: 'Qase',
  docs: 'https://developers.qase.io/reference/introduction-to-the-qase-api',
  revoke: 'https://app.qase.io/user/api/token',
  rules: [
    {
      id: 'api-token',
      description: 'Qase API token',
      near: ['qase'],
      value: /[A-Za-z0-9]{40}|[0-9a-f]{64}/,
      check: 'digits-or-mixed-case',
      positive: ['os.Setenv("QASE_API_TOKEN", "<<{alnum:40}>>")', '[qase]\napi_token = "<<{hex:64}>>"'],
      negative: [
        'QASE_API_TOKEN={alnum:41}',
        '"qase": "git+https://git.example/qase.git#{hex:40}"',
        'QASE_API_TOKEN=your_qase_api_token_here',
      ],
    },
  ],
} satisfies Provider;
