import type { Provider } from '../rule.ts';

export default {
  id: 'splunk-hec',
  name: 'Splunk HTTP Event Collector',
  docs: 'https://docs.splunk.com/Documentation/Splunk/latest/Data/UsetheHTTPEventCollector',
  revoke: '"Settings", "Data inputs", "HTTP event collector" of your Splunk',
  rules: [
    {
      id: 'api-token',
      description: 'Splunk HTTP Event Collector API token',
      near: ['splunk', 'splunkhec'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: ['"splunkHecApiToken": "<<{uuid}>>"', "const splunkHecApiToken = '<<{uuid}>>';"],
      negative: [
        'SPLUNK_HEC_API_TOKEN={hex:31}',
        'splunk_hec_workspace_id: {uuid}',
        'SPLUNK_HEC_API_TOKEN=your_splunk_hec_api_token_here',
      ],
    },
  ],
} satisfies Provider;
