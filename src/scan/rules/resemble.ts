import type { Provider } from '../rule.ts';

export default {
  id: 'resemble',
  name: 'Resemble AI',
  docs: 'https://docs.app.resemble.ai',
  revoke: 'https://app.resemble.ai/account/api',
  rules: [
    {
      id: 'api-token',
      description: 'Resemble AI API token',
      near: ['resembleai', 'resembleapi', 'resembletoken', 'resemblekey'],
      value: /[A-Za-z0-9_-]{24}/,
      check: 'digits-or-mixed-case',
      positive: [
        '{ name: "RESEMBLE_API_TOKEN", value: "<<{base64url:24}>>" }',
        '<string name="resemble_api_token"><<{base64url:24}>></string>',
      ],
      negative: [
        'RESEMBLE_API_TOKEN={base64url:25}',
        "import { createResembleClient } from 'resemble';",
        'RESEMBLE_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
