import type { Provider } from '../rule.ts';

export default {
  id: 'langsmith',
  name: 'LangSmith',
  docs: 'https://docs.smith.langchain.com/administration/how_to_guides/organization_management/create_account_api_key',
  revoke: 'https://smith.langchain.com/settings/apikeys',
  rules: [
    {
      id: 'api-key',
      description: 'LangSmith API key',
      keywords: ['lsv2_pt_', 'lsv2_sk_'],
      pattern: /(?<![A-Za-z0-9_])lsv2_(?:pt|sk)_[0-9a-f]{32}_[0-9a-f]{10}(?![A-Za-z0-9_])/,
      positive: [
        'os.environ["LANGSMITH_API_KEY"] = "<<lsv2_pt_{hex:32}_{hex:10}>>"',
        'LANGSMITH_API_KEY=<<lsv2_sk_{hex:32}_{hex:10}>>',
      ],
      negative: [
        'export LANGSMITH_API_KEY="lsv2_pt_{hex:32}_{hex:9}"',
        '"langsmithApiKey": "lsv2_pt_{hex:32}_{hex:11}",',
        'LANGSMITH_API_KEY=lsv2_pt_your-key-goes-here',
      ],
    },
    {
      id: 'api-key-old',
      description: 'LangSmith API key',
      keywords: ['ls__'],
      pattern: /(?<![A-Za-z0-9_])ls__[0-9a-f]{32}(?![A-Za-z0-9_])/,
      positive: ['Authorization: Bearer <<ls__{hex:32}>>', 'langchain_api_key: <<ls__{hex:32}>>'],
      negative: [
        'LANGCHAIN_API_KEY=ls__{hex:31}',
        "const langchainApiKey = 'ls__{hex:33}';",
        'LANGCHAIN_API_KEY=ls__your-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
