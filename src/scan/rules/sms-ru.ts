import type { Provider } from '../rule.ts';

export default {
  id: 'sms-ru',
  name: 'SMS.RU',
  docs: 'https://sms.ru/api',
  revoke: 'https://sms.ru/?panel=api',
  rules: [
    {
      id: 'api-key',
      description: 'SMS.RU API key',
      near: ['smsru'],
      value: /[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}/,
      positive: ['"smsRuApiKey": "<<{UUID}>>"', "const smsRuApiKey = '<<{UUID}>>';"],
      negative: [
        'SMS_RU_API_KEY={hex:31}',
        'sms_ru_workspace_id: {uuid}',
        'const smsRuApiKey = process.env.SMS_RU_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
