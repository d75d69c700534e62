import type { Provider } from '../rule.ts';

export default {
  id: 'pixabay',
  name: 'Pixabay',
  docs: 'https://pixabay.com/api/docs/',
  revoke: 'https://pixabay.com/api/docs/',
  rules: [
    {
      id: 'api-key',
      description: 'Pixabay API key',
      near: ['pixabay'],
      value: /[0-9]{6,8}-[0-9a-f]{25}/,
      check: 'letters-and-digits',
      positive: [
        'pixabay login --api-key <<{digits:6}-{hex:25}>>',
        'variable "pixabay_api_key" {\n  default = "<<{digits:6}-{hex:25}>>"\n}',
      ],
      negative: [
        'PIXABAY_API_KEY={digits:5}-{hex:25}',
        "import { createPixabayClient } from 'pixabay';",
        'PIXABAY_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
