import type { Provider } from '../rule.ts';

export default {
  id: 'dune',
  name: 'Dune',
  docs: 'https://docs.dune.com/api-reference/overview/authentication',
  revoke: 'https://dune.com/settings/api',
  rules: [
    {
      id: 'api-key',
      description: 'Dune API key',
      near: ['dune'],
      value: /[0-9A-Za-z]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        'dune:\n  api_key: "<<{alnum:32}>>"',
        'os.environ["DUNE_API_KEY"] = "<<{alnum:32}>>"',
        'client = Dune(api_key="<<{alnum:32}>>")',
      ],
      negative: [
        '"duneApiKey": "{alnum:31}"',
        'DUNE_API_KEY={alnum:33}',
        'md5 of dune-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
