import type { Provider } from '../rule.ts';

export default {
  id: 'typesense',
  name: 'Typesense',
  docs: 'https://typesense.org/docs/latest/api/api-keys.html',
  revoke: 'https://cloud.typesense.org, or "DELETE /keys" of your server',
  rules: [
    {
      id: 'api-key',
      description: 'Typesense API key',
      near: ['typesense'],
      value: /[A-Za-z0-9]{32}|[A-Za-z0-9]{48}/,
      check: 'digits-or-mixed-case',
      positive: [
        'variable "typesense_api_key" {\n  default = "<<{alnum:32}>>"\n}',
        '# Typesense API key: <<{alnum:48}>>',
      ],
      negative: [
        'TYPESENSE_API_KEY={alnum:31}',
        'typesense.min.js?v={hex:32}',
        'typesense_api_key: "{{ typesense_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
