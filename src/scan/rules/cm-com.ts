import type { Provider } from '../rule.ts';

export default {
  id: 'cm-com',
  name: 'CM.com',
  docs: 'https://developers.cm.com/messaging/docs/authentication',
  revoke: 'https://www.cm.com/app/channels',
  rules: [
    {
      id: 'api-key',
      description: 'CM.com API key',
      near: ['cmcom', 'cmtelecom', 'cmproduct'],
      value: /[0-9A-Za-z]{8}-(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{12}/,
      positive: [
        'CM_COM_PRODUCT_TOKEN=<<{uuid}>>',
        'curl https://api.cm.com/ -H "Authorization: Bearer <<{uuid}>>"',
        'cmComProductToken := "<<{uuid}>>"',
      ],
      negative: ['cmComProductToken: process.env.CM_COM_PRODUCT_TOKEN'],
    },
  ],
} satisfies Provider;
