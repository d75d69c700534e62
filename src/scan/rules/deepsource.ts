import type { Provider } from '../rule.ts';

export default {
  id: 'deepsource',
  name: 'DeepSource',
  docs: 'https://docs.deepsource.com/docs/developers/api',
  revoke: 'https://app.deepsource.com/settings/tokens',
  rules: [
    {
      id: 'personal-access-token',
      description: 'DeepSource personal access token',
      keywords: ['dsp_'],
      pattern: /(?<![A-Za-z0-9_])dsp_[0-9a-f]{40}(?![A-Za-z0-9_])/,
      positive: [
        'export DEEPSOURCE_ACCESS_TOKEN="<<dsp_{hex:40}>>"',
        "process.env.DEEPSOURCE_ACCESS_TOKEN || '<<dsp_{hex:40}>>'",
        'variable "deepsource_access_token" {\n  default = "<<dsp_{hex:40}>>"\n}',
      ],
      negative: ['DEEPSOURCE_ACCESS_TOKEN=<your-access-token>', 'DEEPSOURCE_ACCESS_TOKEN=changeme'],
    },
  ],
} satisfies Provider;
