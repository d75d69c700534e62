import type { Provider } from '../rule.ts';

export default {
  id: 'weights-and-biases',
  name: 'Weights & Biases',
  docs: 'https://docs.wandb.ai/quickstart/',
  revoke: 'https://wandb.ai/settings#api',
  rules: [
    {
      id: 'api-key',
      description: 'Weights & Biases API key',
      near: ['wandb', 'weightsandbiases'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: [
        'variable "weights_and_biases_api_key" {\n  default = "<<{hex:40}>>"\n}',
        'requests.get(url, headers={"X-WeightsAndBiases-Api-Key": "<<{hex:40}>>"})',
      ],
      negative: [
        'WEIGHTS_AND_BIASES_API_KEY={hex:39}',
        '"weights-and-biases": "git+https://git.example/weights-and-biases.git#{hex:40}"',
        'const weightsAndBiasesApiKey = process.env.WEIGHTS_AND_BIASES_API_KEY;',
      ],
    },
    {
      id: 'v1-api-key',
      description: 'Weights & Biases v1 API key',
      keywords: ['wandb_v1_'],
      pattern: /(?<![A-Za-z0-9_])wandb_v1_[A-Za-z0-9_-]{64,90}(?![A-Za-z0-9_-])/,
      positive: [
        'variable "weights_and_biases_api_key" {\n  default = "<<wandb_v1_{base64url:64}>>"\n}',
        '# Weights & Biases API key: <<wandb_v1_{base64url:64}>>',
      ],
      negative: [
        'WEIGHTS_AND_BIASES_API_KEY=wandb_v1_{base64url:63}',
        'weights-and-biases-2.1.0.tgz sha256:{hex:64}',
        'const weightsAndBiasesApiKey = process.env.WEIGHTS_AND_BIASES_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
