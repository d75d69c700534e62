import type { Provider } from '../rule.ts';

export default {
  id: 'trigger-dev',
  name: 'Trigger.dev',
  docs: 'https://trigger.dev/docs/apikeys',
  revoke: 'https://cloud.trigger.dev, "API keys"',
  rules: [
    {
      id: 'secret-key',
      description: 'Trigger.dev secret key',
      keywords: ['tr_dev_', 'tr_prod_', 'tr_stg_', 'tr_preview_', 'tr_pat_'],
      pattern: /(?<![A-Za-z0-9_])tr_(?:dev|prod|stg|preview|pat)_[A-Za-z0-9]{20,44}(?![A-Za-z0-9_])/,
      check: 'irregular',
      positive: [
        "curl -H 'Authorization: Bearer <<tr_dev_{alnum:20}>>' https://api.test/v1",
        "const triggerDevSecretKey = '<<tr_prod_{alnum:20}>>';",
        'trigger.dev.secret.key=<<tr_stg_{alnum:20}>>',
        "curl -H 'Authorization: Bearer <<tr_preview_{alnum:20}>>' https://api.test/v1",
      ],
      negative: [
        'export TRIGGER_DEV_SECRET_KEY="tr_dev_{alnum:17}kQ"',
        '"triggerDevSecretKey": "tr_dev_{alnum:45}",',
        'TRIGGER_DEV_SECRET_KEY=tr_dev_your-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
