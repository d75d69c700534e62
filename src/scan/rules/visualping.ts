import type { Provider } from '../rule.ts';

export default {
  id: 'visualping',
  name: 'Visualping',
  docs: 'https://api.visualping.io/doc.html',
  revoke: 'https://visualping.io/account/developer',
  rules: [
    {
      id: 'api-key',
      description: 'Visualping API key',
      near: ['visualping'],
      value: /[A-Za-z0-9_-]{40}/,
      check: 'letters-and-digits',
      positive: [
        'os.Setenv("VISUALPING_API_KEY", "<<{base64url:40}>>")',
        '[visualping]\napi_key = "<<{base64url:40}>>"',
      ],
      negative: [
        'VISUALPING_API_KEY={base64url:39}',
        '"visualping": "git+https://git.example/visualping.git#{hex:40}"',
        'const visualpingApiKey = process.env.VISUALPING_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
