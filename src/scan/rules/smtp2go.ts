import type { Provider } from '../rule.ts';

export default {
  id: 'smtp2go',
  name: 'SMTP2GO',
  docs: 'https://developers.smtp2go.com/docs/introduction-guide',
  revoke: 'https://app.smtp2go.com/sending/apikeys/',
  rules: [
    {
      id: 'api-key',
      description: 'SMTP2GO API key',
      near: ['smtp2go'],
      value: /api-[A-Z0-9]{32}|api-[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        "define('SMTP2GO_API_KEY', '<<api-{uppernum:32}>>');",
        '{ name: "SMTP2GO_API_KEY", value: "<<api-{hex:32}>>" }',
      ],
      negative: [
        'SMTP2GO_API_KEY=api-{uppernum:33}',
        'MD5 (smtp2go-2.1.0.tar.gz) = {hex:32}',
        'SMTP2GO_API_KEY=your_smtp2go_api_key_here',
      ],
    },
  ],
} satisfies Provider;
