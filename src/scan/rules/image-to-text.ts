import type { Provider } from '../rule.ts';

export default {
  id: 'image-to-text',
  name: 'ImageToText',
  docs: 'https://www.imagetotext.info/developers',
  revoke: 'https://www.imagetotext.info, "API"',
  rules: [
    {
      id: 'api-key',
      description: 'ImageToText API key',
      near: ['imagetotext'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: [
        'private static final String IMAGETOTEXT_API_KEY = "<<{hex:40}>>";',
        '{"imagetotext": {"api_key": "<<{hex:40}>>"}}',
        'imagetotext_api_key: <<{hex:40}>>',
      ],
      negative: [
        '"imagetotextApiKey": "{hex:39}"',
        'IMAGETOTEXT_API_KEY={hex:41}',
        'imagetotext was built from commit {hex:40}',
      ],
    },
  ],
} satisfies Provider;
