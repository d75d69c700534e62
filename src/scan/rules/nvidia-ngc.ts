import type { Provider } from '../rule.ts';

export default {
  id: 'nvidia-ngc',
  name: 'NVIDIA NGC',
  docs: 'https://docs.nvidia.com/ngc/gpu-cloud/ngc-user-guide/index.html#ngc-api-keys',
  revoke: 'https://org.ngc.nvidia.com/setup/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'NVIDIA NGC API key',
      near: ['ngc', 'ngcapi', 'ngccli', 'nvidiangc'],
      value: /[A-Za-z0-9]{84}/,
      positive: [
        'private const string NvidiaNgcApiKey = "<<{alnum:84}>>";',
        'ENV NVIDIA_NGC_API_KEY <<{alnum:84}>>',
      ],
      negative: [
        'NVIDIA_NGC_API_KEY={alnum:83}',
        'nvidia-ngc-2.1.0.tgz sha256:{hex:64}',
        'nvidiaNgcApiKey: "${NVIDIA_NGC_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
