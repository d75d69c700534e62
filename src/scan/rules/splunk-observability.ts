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
      near: ['splunk', 'splunkobservability', 'signalfx', 'sfxtoken'],
      value: /[A-Za-z0-9_-]{22}/,
      check: 'digits-or-mixed-case',
      positive: [
        '# Splunk Observability Cloud access token: <<{base64url:22}>>',
        'requests.get(url, headers={"X-SplunkObservability-Access-Token": "<<{base64url:22}>>"})',
      ],
      negative: [
        'SPLUNK_OBSERVABILITY_ACCESS_TOKEN={base64url:23}',
        "import { createSplunkObservabilityClient } from 'splunk-observability';",
        'SPLUNK_OBSERVABILITY_ACCESS_TOKEN=xxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
