import type { Provider } from '../rule.ts';

export default {
  id: 'wpscan',
  name: 'WPScan',
  docs: 'https://wpscan.com/api/',
  revoke: 'https://wpscan.com/profile/',
  rules: [
    {
      id: 'api-token',
      description: 'WPScan API token',
      near: ['wpscan', 'wpvulndb'],
      value: /[A-Za-z0-9]{43}/,
      check: 'letters-and-digits',
      positive: [
        '[wpscan]\napi_token = "<<{alnum:43}>>"',
        '<add key="WpscanApiToken" value="<<{alnum:43}>>" />',
      ],
      negative: [
        'WPSCAN_API_TOKEN={alnum:44}',
        '"wpscan": "git+https://git.example/wpscan.git#{hex:40}"',
        'WPSCAN_API_TOKEN=your_wpscan_api_token_here',
      ],
    },
  ],
} satisfies Provider;
