import type { Provider } from '../rule.ts';

export default {
  id: 'terraform',
  name: 'HCP Terraform',
  docs: 'https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens',
  revoke: 'https://app.terraform.io/app/settings/tokens',
  rules: [
    {
      id: 'api-token',
      description: 'HCP Terraform API token',
      keywords: ['.atlasv1.'],
      pattern: /(?<![A-Za-z0-9_])[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_-]{60,70}(?![A-Za-z0-9_-])/,
      before: 14,
      positive: [
        'client = Client(tf_token_app_terraform_io="<<{alnum:14}.atlasv1.{alnum:60}>>")',
        'os.environ["TF_TOKEN_app_terraform_io"] = "<<{alnum:14}.atlasv1.{alnum:60}>>"',
      ],
      negative: [
        'tf_token_app_terraform_io: {alnum:14}.atlasv1.{alnum:59}',
        'client = Client(tf_token_app_terraform_io="{alnum:14}.atlasv1.{alnum:71}")',
        'TF_TOKEN_app_terraform_io=your-token-goes-here',
      ],
    },
  ],
} satisfies Provider;
