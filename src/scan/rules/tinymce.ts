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
        'os.Setenv("TINYMCE_API_KEY", "<<{lowernum:48}>>")',
        '[tinymce]\napi_key = "<<{lowernum:48}>>"',
      ],
      negative: [
        'TINYMCE_API_KEY={lowernum:47}',
        '"tinymce": "^2.1.0"',
        'tinymce_api_key: "{{ tinymce_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
