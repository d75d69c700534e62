import type { Provider } from '../rule.ts';

export default {
  id: 'export-sdk',
  name: 'ExportSDK',
  docs: 'https://docs.exportsdk.com',
  revoke: 'https://app.exportsdk.com',
  rules: [
    {
      id: 'api-key',
      description: 'ExportSDK API key',
      near: ['exportsdk'],
      value: /[0-9a-z]{5,15}_[0-9a-z]{8}-(?:[0-9a-z]{4}-){3}[0-9a-z]{12}/,
      positive: [
        '<exportsdkApiKey><<{lowernum:8}_{uuid}>></exportsdkApiKey>',
        '[exportsdk]\napi_key = <<{lowernum:8}_{uuid}>>',
        "Exportsdk.api_key = '<<{lowernum:8}_{uuid}>>'",
      ],
      negative: ['EXPORTSDK_API_KEY=${EXPORTSDK_API_KEY}', 'EXPORTSDK_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
