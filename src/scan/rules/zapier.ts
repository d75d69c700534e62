import type { Provider } from '../rule.ts';

export default {
  id: 'zapier',
  name: 'Zapier',
  docs: 'https://help.zapier.com/hc/en-us/articles/8496288690317',
  revoke: 'https://zapier.com/app/zaps, a new hook for the Zap',
  rules: [
    {
      id: 'webhook',
      description: 'Zapier webhook URL',
      keywords: ['https://hooks.zapier.com/hooks/catch/'],
      pattern:
        /(?<![A-Za-z0-9_])https:\/\/hooks\.zapier\.com\/hooks\/catch\/[0-9]{5,9}\/[a-z0-9]{5,10}(?![A-Za-z0-9_-])/,
      positive: [
        '<string name="zapier_webhook_url"><<https://hooks.zapier.com/hooks/catch/{digits:5}/{lowernum:5}>></string>',
        'val zapierWebhookUrl = "<<https://hooks.zapier.com/hooks/catch/{digits:5}/{lowernum:5}>>"',
      ],
      negative: [
        'ZAPIER_WEBHOOK_URL=https://hooks.zapier.com/hooks/catch/{digits:4}/{lowernum:5}',
        "import { createZapierClient } from 'zapier';",
        'ZAPIER_WEBHOOK_URL=xxxxxxxxxx',
      ],
    },
    {
      id: 'deploy-key',
      description: 'Zapier deploy key',
      near: ['zapier'],
      value: /[A-Za-z0-9]{32}|[0-9a-f]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        '{ name: "ZAPIER_DEPLOY_KEY", value: "<<{alnum:32}>>" }',
        '{"zapier": {"deployKey": "<<{hex:32}>>"}}',
      ],
      negative: [
        'ZAPIER_DEPLOY_KEY={alnum:33}',
        'MD5 (zapier-2.1.0.tar.gz) = {hex:32}',
        'ZAPIER_DEPLOY_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
