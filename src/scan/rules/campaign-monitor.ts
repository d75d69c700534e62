import type { Provider } from '../rule.ts';

export default {
  id: 'campaign-monitor',
  name: 'Campaign Monitor',
  docs: 'https://www.campaignmonitor.com/api/v3-3/getting-started/',
  revoke: 'campaignmonitor.com, "Account settings", "API keys"',
  rules: [
    {
      id: 'api-key',
      description: 'Campaign Monitor API key',
      near: ['campaignmonitor', 'createsend'],
      value: /[0-9A-Za-z+/]{80,160}={0,2}/,
      positive: [
        '- name: CAMPAIGN_MONITOR_API_KEY\n  value: "<<{base64:86}==>>"',
        'campaign_monitor:\n  api_key: "<<{base64:86}==>>"',
        'os.environ["CAMPAIGN_MONITOR_API_KEY"] = "<<{base64:86}==>>"',
      ],
      negative: ['CAMPAIGN_MONITOR_API_KEY=${CAMPAIGN_MONITOR_API_KEY}', 'CAMPAIGN_MONITOR_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
