import type { Provider } from '../rule.ts';

export default {
  id: 'clicksend',
  name: 'ClickSend',
  docs: 'https://developers.clicksend.com/docs/',
  revoke: 'https://dashboard.clicksend.com/account/subaccounts',
  rules: [
    {
      id: 'api-key',
      description: 'ClickSend API key',
      near: ['clicksend'],
      value: /[0-9A-Za-z]{8}-(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{12}/,
      positive: [
        '# ClickSend API key: <<{UUID}>>',
        "const clicksendApiKey = '<<{UUID}>>';",
        'https://api.clicksend.com/?api_key=<<{UUID}>>',
      ],
      negative: ['CLICKSEND_API_KEY=your_api_key_here'],
    },
  ],
} satisfies Provider;
