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
      near: ['percy'],
      value: /[0-9a-f]{64}|web_[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: [
        '# Percy API token: <<{hex:64}>>',
        'requests.get(url, headers={"X-Percy-Api-Token": "<<web_{hex:64}>>"})',
      ],
      negative: [
        'PERCY_API_TOKEN={hex:63}',
        'percy-2.1.0.tgz sha256:{hex:64}',
        'percy_api_token: "{{ percy_api_token }}"',
      ],
    },
  ],
} satisfies Provider;
