import type { Provider } from '../rule.ts';

export default {
  id: 'whoisxml',
  name: 'WhoisXML API',
  docs: 'https://whoisxmlapi.com/documentation/making-requests',
  revoke: 'https://user.whoisxmlapi.com/products',
  rules: [
    {
      id: 'api-key',
      description: 'WhoisXML API API key',
      near: ['whoisxml', 'whoisxmlapi'],
      value: /at_[A-Za-z0-9]{29}/,
      check: 'digits-or-mixed-case',
      positive: [
        '[whoisxml]\napi_key = "<<at_{alnum:29}>>"',
        '<add key="WhoisxmlApiKey" value="<<at_{alnum:29}>>" />',
      ],
      negative: [
        'WHOISXML_API_KEY=at_{alnum:30}',
        "import { createWhoisxmlClient } from 'whoisxml';",
        'WHOISXML_API_KEY=your_whoisxml_api_key_here',
      ],
    },
  ],
} satisfies Provider;
