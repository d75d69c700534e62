import type { Provider } from '../rule.ts';

export default {
  id: 'paymo',
  name: 'Paymo',
  docs: 'https://github.com/paymoapp/api',
  revoke: 'https://app.paymoapp.com, "My account", "API keys"',
  rules: [
    {
      id: 'api-key',
      description: 'Paymo API key',
      near: ['paymo', 'paymoapp'],
      value: /[A-Za-z0-9]{44}/,
      check: 'letters-and-digits',
      positive: [
        '# Paymo API key: <<{alnum:44}>>',
        'requests.get(url, headers={"X-Paymo-Api-Key": "<<{alnum:44}>>"})',
      ],
      negative: [
        'PAYMO_API_KEY={alnum:45}',
        '"paymo": "git+https://git.example/paymo.git#{hex:40}"',
        'PAYMO_API_KEY=your_paymo_api_key_here',
      ],
    },
  ],
} satisfies Provider;
