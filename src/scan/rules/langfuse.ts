import type { Provider } from '../rule.ts';

export default {
  id: 'langfuse',
  name: 'Langfuse',
  docs: 'https://langfuse.com/docs/api',
  revoke: 'https://cloud.langfuse.com, project settings',
  rules: [
    {
      id: 'secret-key',
      description: 'Langfuse secret key',
      keywords: ['sk-lf-'],
      pattern: /(?<![A-Za-z0-9_])sk-lf-[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?![A-Za-z0-9_])/,
      positive: [
        'LANGFUSE_SECRET_KEY=<<sk-lf-{uuid}>>',
        'curl https://api.sk-lf-.com/ -H "Authorization: Bearer <<sk-lf-{uuid}>>"',
        'langfuseSecretKey := "<<sk-lf-{uuid}>>"',
      ],
      negative: ['LANGFUSE_SECRET_KEY=your_secret_key_here', 'LANGFUSE_SECRET_KEY=changeme'],
    },
  ],
} satisfies Provider;
