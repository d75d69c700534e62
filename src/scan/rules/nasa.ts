import type { Provider } from '../rule.ts';

export default {
  id: 'nasa',
  name: 'NASA',
  docs: 'https://api.nasa.gov',
  revoke: 'https://api.nasa.gov, by mail to the team of api.data.gov',
  rules: [
    {
      id: 'api-key',
      description: 'NASA API key',
      near: ['nasa'],
      value: /[A-Za-z0-9]{40}/,
      check: 'digits-or-mixed-case',
      positive: ['NASA_API_KEY=<<{alnum:40}>>', '"nasaApiKey": "<<{alnum:40}>>"'],
      negative: [
        'NASA_API_KEY={alnum:39}',
        '"nasa": "git+https://git.example/nasa.git#{hex:40}"',
        'const nasaApiKey = process.env.NASA_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
