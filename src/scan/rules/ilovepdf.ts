import type { Provider } from '../rule.ts';

export default {
  id: 'ilovepdf',
  name: 'iLovePDF',
  docs: 'https://www.iloveapi.com/docs/api-reference',
  revoke: 'https://www.iloveapi.com/user/projects',
  rules: [
    {
      id: 'secret-key',
      description: 'iLovePDF secret key',
      near: ['ilovepdf', 'iloveapi'],
      value: /secret_key_[0-9a-f]{32}_[0-9A-Za-z]{20,60}/,
      positive: [
        'ilovepdf:\n  secret_key: "<<secret_key_{hex:32}_{alnum:37}>>"',
        'os.environ["ILOVEPDF_SECRET_KEY"] = "<<secret_key_{hex:32}_{alnum:37}>>"',
        'client = Ilovepdf(secret_key="<<secret_key_{hex:32}_{alnum:37}>>")',
      ],
      negative: ['ILOVEPDF_SECRET_KEY=your_secret_key_here', 'ILOVEPDF_SECRET_KEY=changeme'],
    },
  ],
} satisfies Provider;
