import type { Provider } from '../rule.ts';

export default {
  id: 'tinymce',
  name: 'Tiny',
  docs: 'https://www.tiny.cloud/docs/tinymce/latest/editor-and-features/',
  revoke: 'https://www.tiny.cloud/my-account/integrate/',
  rules: [
    {
      id: 'api-key',
      description: 'Tiny API key',
      near: ['tinymce'],
      value: /[a-z0-9]{48}/,
      check: 'letters-and-digits',
      positive: [
        '      - TINYMCE_API_KEY=<<{lowernum:48}>>',
        'private const string TinymceApiKey = "<<{lowernum:48}>>";',
      ],
      negative: [
        'TINYMCE_API_KEY={lowernum:49}',
        "import { createTinymceClient } from 'tinymce';",
        'TINYMCE_API_KEY=your_tinymce_api_key_here',
      ],
    },
  ],
} satisfies Provider;
