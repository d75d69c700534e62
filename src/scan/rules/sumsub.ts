import type { Provider } from '../rule.ts';

export default {
  id: 'sumsub',
  name: 'Sumsub',
  docs: 'https://docs.sumsub.com/reference/authentication',
  revoke: 'https://cockpit.sumsub.com/checkus#/devSpace/appTokens',
  rules: [
    {
      id: 'secret-key',
      description: 'Sumsub secret key',
      near: ['sumsub'],
      value: /[A-Za-z0-9]{32}/,
      check: 'digits-or-mixed-case',
      positive: ['sumsub.secret.key=<<{alnum:32}>>', "'sumsub' => ['secret_key' => '<<{alnum:32}>>'],"],
      negative: [
        'SUMSUB_SECRET_KEY={alnum:31}',
        '{hex:32}  sumsub-2.1.0.zip',
        'SUMSUB_SECRET_KEY=<your secret key>',
      ],
    },
    {
      id: 'api-token',
      description: 'Sumsub API token',
      near: ['sumsub'],
      value: /prd:[A-Za-z0-9]{24}\.[A-Za-z0-9]{32}|sbx:[A-Za-z0-9]{24}\.[A-Za-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        '<add key="SumsubApiToken" value="<<prd:{alnum:24}.{alnum:32}>>" />',
        '      - SUMSUB_API_TOKEN=<<sbx:{alnum:24}.{alnum:32}>>',
      ],
      negative: [
        'SUMSUB_API_TOKEN=prd:{alnum:23}.{alnum:32}',
        'sumsubClient.getStatusOfRequest(requestOptions)',
        'SUMSUB_API_TOKEN=<your API token>',
      ],
    },
  ],
} satisfies Provider;
