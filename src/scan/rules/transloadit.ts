import type { Provider } from '../rule.ts';

export default {
  id: 'transloadit',
  name: 'Transloadit',
  docs: 'https://transloadit.com/docs/api/authentication/',
  revoke: 'https://transloadit.com/c/-/credentials/',
  rules: [
    {
      id: 'api-secret',
      description: 'Transloadit API secret',
      near: ['transloadit'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: [
        'private const string TransloaditApiSecret = "<<{hex:40}>>";',
        'ENV TRANSLOADIT_API_SECRET <<{hex:40}>>',
      ],
      negative: [
        'TRANSLOADIT_API_SECRET={hex:39}',
        '"transloadit": "git+https://git.example/transloadit.git#{hex:40}"',
        'const transloaditApiSecret = process.env.TRANSLOADIT_API_SECRET;',
      ],
    },
  ],
} satisfies Provider;
