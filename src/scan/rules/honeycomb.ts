import type { Provider } from '../rule.ts';

export default {
  id: 'honeycomb',
  name: 'Honeycomb',
  docs: 'https://docs.honeycomb.io/configure/environments/manage-api-keys/',
  revoke: 'https://ui.honeycomb.io, "Environment settings", "API keys"',
  rules: [
    {
      id: 'api-key',
      description: 'Honeycomb API key',
      near: ['honeycomb', 'hnyapi', 'honeycombwritekey'],
      value: /(?:hc[abcd]i[ck]_[0-9a-z]{58}|[0-9A-Za-z]{22}|[0-9a-f]{32})/,
      check: 'digits-or-mixed-case',
      positive: [
        'variable "honeycomb_api_key" {\n  default = "<<{alnum:22}>>"\n}',
        "define('HONEYCOMB_API_KEY', '<<{alnum:22}>>');",
        'docker run -e HONEYCOMB_API_KEY=<<{alnum:22}>> app',
      ],
      negative: ['HONEYCOMB_API_KEY=${HONEYCOMB_API_KEY}', 'HONEYCOMB_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
