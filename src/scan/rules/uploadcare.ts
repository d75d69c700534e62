import type { Provider } from '../rule.ts';

export default {
  id: 'uploadcare',
  name: 'Uploadcare',
  docs: 'https://uploadcare.com/docs/start/settings/#keys',
  revoke: 'https://app.uploadcare.com, "API keys" of the project',
  rules: [
    {
      id: 'secret-key',
      description: 'Uploadcare secret key',
      near: ['uploadcare'],
      value: /[0-9a-f]{20}/,
      check: 'letters-and-digits',
      positive: [
        'os.Setenv("UPLOADCARE_SECRET_KEY", "<<{hex:20}>>")',
        '[uploadcare]\nsecret_key = "<<{hex:20}>>"',
      ],
      negative: [
        'UPLOADCARE_SECRET_KEY={hex:21}',
        "import { createUploadcareClient } from 'uploadcare';",
        'UPLOADCARE_SECRET_KEY=xxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
