import type { Provider } from '../rule.ts';

export default {
  id: 'docparser',
  name: 'Docparser',
  docs: 'https://docparser.com/api/',
  revoke: 'https://app.docparser.com/myaccount/api',
  rules: [
    {
      id: 'api-key',
      description: 'Docparser API key',
      near: ['docparser'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: [
        "define('DOCPARSER_API_KEY', '<<{hex:40}>>');",
        'docker run -e DOCPARSER_API_KEY=<<{hex:40}>> app',
        "'docparser' => ['api_key' => '<<{hex:40}>>'],",
      ],
      negative: [
        '"docparserApiKey": "{hex:39}"',
        'DOCPARSER_API_KEY={hex:41}',
        'docparser was built from commit {hex:40}',
      ],
    },
  ],
} satisfies Provider;
