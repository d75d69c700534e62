import type { Provider } from '../rule.ts';

export default {
  id: 'splunk',
  name: 'Splunk',
  docs: 'https://help.splunk.com/en/splunk-enterprise/get-started/get-data-in/',
  revoke: 'Splunk: "Settings", "Data inputs", "HTTP Event Collector"',
  rules: [
    {
      id: 'hec-header',
      description: 'Splunk HTTP Event Collector token in a header',
      keywords: ['authorization: splunk '],
      pattern:
        /authorization: splunk (?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![0-9a-z-])/i,
      within: 80,
      positive: [
        "curl -H 'Authorization: Splunk <<{uuid}>>' https://splunk.test:8088",
        'Authorization: Splunk <<{uuid}>>',
      ],
      negative: ['Authorization: Splunk {hex:32}', 'Authorization: Splunk ${TOKEN}'],
    },
  ],
} satisfies Provider;
