import type { Provider } from '../rule.ts';

export default {
  id: 'luma',
  name: 'Luma',
  docs: 'https://docs.lu.ma',
  revoke: 'https://lu.ma/home, "Settings", "API"',
  rules: [
    {
      id: 'api-key',
      description: 'Luma API key',
      near: ['luma'],
      value: /(?:secret-[0-9A-Za-z]{25,40}|luma-[0-9A-Za-z-]{30,80})/,
      positive: [
        'luma:\n  api_key: "<<secret-{alnum:29}>>"',
        'os.environ["LUMA_API_KEY"] = "<<secret-{alnum:29}>>"',
        'client = Luma(api_key="<<secret-{alnum:29}>>")',
      ],
      negative: ['lumaApiKey: process.env.LUMA_API_KEY', 'LUMA_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
