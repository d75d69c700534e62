import type { Provider } from '../rule.ts';

export default {
  id: 'bugsnag',
  name: 'BugSnag',
  docs: 'https://bugsnagapiv2.docs.apiary.io',
  revoke: 'https://app.bugsnag.com, "My account", "Personal auth tokens"',
  rules: [
    {
      id: 'auth-token',
      description: 'BugSnag auth token',
      near: ['bugsnag'],
      value: /[0-9A-Za-z]{8}-(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{12}/,
      positive: [
        'docker run -e BUGSNAG_AUTH_TOKEN=<<{uuid}>> app',
        "'bugsnag' => ['auth_token' => '<<{uuid}>>'],",
        'bugsnag.auth.token=<<{uuid}>>',
      ],
      negative: ['BUGSNAG_AUTH_TOKEN=${BUGSNAG_AUTH_TOKEN}'],
    },
    {
      id: 'api-key',
      description: 'BugSnag API key',
      near: ['bugsnag'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'client = Bugsnag(api_key="<<{hex:32}>>")',
        'export BUGSNAG_API_KEY="<<{hex:32}>>"',
        "process.env.BUGSNAG_API_KEY || '<<{hex:32}>>'",
      ],
      negative: [
        'BUGSNAG_API_KEY={hex:31}',
        'bugsnag_api_key: {hex:33}',
        'md5 of bugsnag-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
