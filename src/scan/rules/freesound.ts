import type { Provider } from '../rule.ts';

export default {
  id: 'freesound',
  name: 'Freesound',
  docs: 'https://freesound.org/docs/api/authentication.html',
  revoke: 'https://freesound.org/apiv2/apply/',
  rules: [
    {
      id: 'api-key',
      description: 'Freesound API key',
      near: ['freesound'],
      value: /[0-9A-Za-z]{40}/,
      check: 'digits-or-mixed-case',
      positive: [
        '# Freesound API key: <<{alnum:40}>>',
        "const freesoundApiKey = '<<{alnum:40}>>';",
        'https://api.freesound.org/?api_key=<<{alnum:40}>>',
      ],
      negative: [
        '"freesoundApiKey": "{alnum:39}"',
        'FREESOUND_API_KEY={alnum:41}',
        'freesound was built from commit {hex:40}',
      ],
    },
  ],
} satisfies Provider;
