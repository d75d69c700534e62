import type { Provider } from '../rule.ts';

export default {
  id: 'percy',
  name: 'Percy',
  docs: 'https://www.browserstack.com/docs/percy/integrate/overview',
  revoke: 'https://percy.io, "Project settings"',
  rules: [
    {
      id: 'api-token',
      description: 'Percy API token',
      near: ['percytoken', 'percyapi', 'percykey'],
      value: /[0-9a-f]{64}|web_[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: [
        "define('PERCY_API_TOKEN', '<<{hex:64}>>');",
        '{ name: "PERCY_API_TOKEN", value: "<<web_{hex:64}>>" }',
      ],
      negative: [
        'PERCY_API_TOKEN={hex:65}',
        'percy-2.1.0.tgz sha256:{hex:64}',
        'PERCY_API_TOKEN=your_percy_api_token_here',
      ],
    },
  ],
} satisfies Provider;
