import type { Provider } from '../rule.ts';

export default {
  id: 'splunk-observability',
  name: 'Splunk Observability Cloud',
  docs: 'https://dev.splunk.com/observability/docs/administration/authtokens/',
  revoke: 'https://app.signalfx.com, "Settings", "Access tokens"',
  rules: [
    {
      id: 'access-token',
      description: 'Splunk Observability Cloud access token',
      near: ['splunk', 'signalfx', 'sfxtoken'],
      value: /[A-Za-z0-9_-]{22}/,
      check: 'digits-or-mixed-case',
      positive: [
        "define('SPLUNK_OBSERVABILITY_ACCESS_TOKEN', '<<{base64url:22}>>');",
        '{ name: "SPLUNK_OBSERVABILITY_ACCESS_TOKEN", value: "<<{base64url:22}>>" }',
      ],
      negative: [
        'SPLUNK_OBSERVABILITY_ACCESS_TOKEN={base64url:21}',
        'splunkObservabilityClient.getStatusOfRequest(requestOptions)',
        'const splunkObservabilityAccessToken = process.env.SPLUNK_OBSERVABILITY_ACCESS_TOKEN;',
      ],
    },
  ],
} satisfies Provider;
