import type { Provider } from '../rule.ts';

export default {
  id: 'huggingface',
  name: 'Hugging Face',
  docs: 'https://huggingface.co/docs/hub/security-tokens',
  revoke: 'https://huggingface.co/settings/tokens',
  rules: [
    {
      id: 'access-token',
      description: 'Hugging Face access token',
      keywords: ['hf_'],
      pattern: /(?<![A-Za-z0-9_])hf_[A-Za-z0-9]{34,37}(?![A-Za-z0-9_])/,
      check: 'no-words',
      positive: [
        '"hfToken": "<<hf_{alnum:34}>>",',
        'HF_TOKEN=<<hf_{lower:34}>>',
        'ENV HF_TOKEN <<hf_{alnum:34}>>',
      ],
      negative: [
        'HF_TOKEN=hf_{alnum:33}',
        'HF_TOKEN=hf_{alnum:38}',
        'hf_hub_download_with_progress_and_more',
      ],
    },
    {
      id: 'organization-token',
      description: 'Hugging Face organization API token',
      keywords: ['api_org_'],
      pattern: /(?<![A-Za-z0-9_])api_org_[A-Za-z0-9]{34}(?![A-Za-z0-9_])/,
      check: 'no-words',
      positive: ["const hfToken = '<<api_org_{alnum:34}>>';", 'hf.token=<<api_org_{alnum:34}>>'],
      negative: [
        'HF_TOKEN=api_org_{alnum:33}',
        "const hfToken = 'api_org_{alnum:35}';",
        'HF_TOKEN=api_org_your-token-goes-here',
      ],
    },
  ],
} satisfies Provider;
