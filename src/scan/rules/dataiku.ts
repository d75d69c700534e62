import type { Provider } from '../rule.ts';

export default {
  id: 'dataiku',
  name: 'Dataiku',
  docs: 'https://doc.dataiku.com/dss/latest/publicapi/keys.html',
  revoke: 'Dataiku DSS: "Profile", "API keys"',
  rules: [
    {
      id: 'api-key',
      description: 'Dataiku API key',
      keywords: ['dkuaps-', 'dkuapg-', 'dkuapp-'],
      pattern: /(?<![A-Za-z0-9_])(?:dkuaps|dkuapg|dkuapp)-[A-Za-z0-9]{32}(?![A-Za-z0-9_])/,
      check: 'irregular',
      positive: [
        'dataiku_api_key: <<dkuaps-{alnum:32}>>',
        '<add key="DATAIKU_API_KEY" value="<<dkuapg-{alnum:32}>>" />',
        'Authorization: Bearer <<dkuapp-{alnum:32}>>',
      ],
      negative: [
        'dataiku_api_key: dkuaps-{alnum:31}',
        'client = Client(dataiku_api_key="dkuaps-{alnum:33}")',
        'DATAIKU_API_KEY=dkuaps-your-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
