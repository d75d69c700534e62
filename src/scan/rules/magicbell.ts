import type { Provider } from '../rule.ts';

export default {
  id: 'magicbell',
  name: 'MagicBell',
  docs: 'https://www.magicbell.com/docs/api/rest',
  revoke: 'https://app.magicbell.com/projects, "API keys"',
  rules: [
    {
      id: 'api-key',
      description: 'MagicBell API key',
      near: ['magicbell'],
      value: /[A-Za-z0-9_-]{40}/,
      check: 'digits-or-mixed-case',
      positive: [
        'variable "magicbell_api_key" {\n  default = "<<{base64url:40}>>"\n}',
        '# MagicBell API key: <<{base64url:40}>>',
      ],
      negative: [
        'MAGICBELL_API_KEY={base64url:39}',
        '"magicbell": "git+https://git.example/magicbell.git#{hex:40}"',
        'const magicbellApiKey = process.env.MAGICBELL_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
