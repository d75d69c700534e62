import type { Provider } from '../rule.ts';

export default {
  id: 'nvidia',
  name: 'NVIDIA',
  docs: 'https://docs.api.nvidia.com/nim/docs/api-quickstart',
  revoke: 'https://org.ngc.nvidia.com/setup/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'NVIDIA API key',
      keywords: ['nvapi-'],
      pattern: /(?<![A-Za-z0-9_])nvapi-[A-Za-z0-9_-]{60,72}(?![A-Za-z0-9_-])/,
      check: 'irregular',
      positive: ['"nvidiaApiKey": "<<nvapi-{alnum:60}>>",', 'ENV NVIDIA_API_KEY <<nvapi-{alnum:60}>>'],
      negative: [
        'export NVIDIA_API_KEY="nvapi-{alnum:59}"',
        '"nvidiaApiKey": "nvapi-{alnum:73}",',
        'NVIDIA_API_KEY=nvapi-your-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
