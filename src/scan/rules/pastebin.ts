import type { Provider } from '../rule.ts';

export default {
  id: 'pastebin',
  name: 'Pastebin',
  docs: 'https://pastebin.com/doc_api',
  revoke: 'https://pastebin.com/doc_api',
  rules: [
    {
      id: 'api-key',
      description: 'Pastebin API key',
      near: ['pastebin'],
      value: /[A-Za-z0-9]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        '# Pastebin API key: <<{alnum:32}>>',
        'requests.get(url, headers={"X-Pastebin-Api-Key": "<<{alnum:32}>>"})',
      ],
      negative: [
        'PASTEBIN_API_KEY={alnum:33}',
        'MD5 (pastebin-2.1.0.tar.gz) = {hex:32}',
        'PASTEBIN_API_KEY=your_pastebin_api_key_here',
      ],
    },
  ],
} satisfies Provider;
