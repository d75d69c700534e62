import type { Provider } from '../rule.ts';

export default {
  id: 'lambda-labs',
  name: 'Lambda',
  docs: 'https://docs.lambda.ai/public-cloud/cloud-api/',
  revoke: 'https://cloud.lambda.ai/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Lambda API key',
      near: ['lambdalabs', 'lambdaapi', 'lambdacloud'],
      value: /secret_[0-9A-Za-z_-]{20,50}\.[0-9A-Za-z]{32}/,
      positive: [
        '- name: LAMBDA_LABS_API_KEY\n  value: "<<secret_{alnum:32}.{alnum:32}>>"',
        'lambda_labs:\n  api_key: "<<secret_{alnum:32}.{alnum:32}>>"',
        'os.environ["LAMBDA_LABS_API_KEY"] = "<<secret_{alnum:32}.{alnum:32}>>"',
      ],
      negative: ['LAMBDA_LABS_API_KEY=<your-api-key>', 'LAMBDA_LABS_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
