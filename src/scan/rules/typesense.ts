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
      positive: ['typesense.api_key = "<<{alnum:32}>>"', "define('TYPESENSE_API_KEY', '<<{alnum:48}>>');"],
      negative: [
        'TYPESENSE_API_KEY={alnum:33}',
        'MD5 (typesense-2.1.0.tar.gz) = {hex:32}',
        'TYPESENSE_API_KEY=your_typesense_api_key_here',
      ],
    },
  ],
} satisfies Provider;
