import type { Provider } from '../rule.ts';

export default {
  id: 'rancher',
  name: 'Rancher',
  docs: 'https://ranchermanager.docs.rancher.com/reference-guides/user-settings/api-keys',
  revoke: 'Rancher: "Account & API Keys"',
  rules: [
    {
      id: 'api-token',
      description: 'Rancher API token',
      keywords: ['token-'],
      pattern: /(?<![A-Za-z0-9_])token-[a-z0-9]{5}:[a-z0-9]{54}(?![A-Za-z0-9_])/,
      check: 'letters-and-digits',
      positive: [
        "const rancherApiToken = '<<token-{lowernum:5}:{lowernum:54}>>';",
        'rancher.api.token=<<token-{lowernum:5}:{lowernum:54}>>',
      ],
      negative: [
        'RANCHER_API_TOKEN=token-{lowernum:5}:{lowernum:53}',
        "const rancherApiToken = 'token-{lowernum:5}:{lowernum:55}';",
        'RANCHER_API_TOKEN=token-your-token-goes-here',
      ],
    },
    {
      id: 'kubeconfig-token',
      description: 'Rancher kubeconfig token',
      keywords: ['kubeconfig-'],
      pattern: /(?<![A-Za-z0-9_])kubeconfig-[a-z0-9.-]{5,60}:[a-z0-9]{54}(?![A-Za-z0-9_])/,
      check: 'letters-and-digits',
      positive: [
        'client = Client(rancher_kubeconfig_token="<<kubeconfig-{lowernum:5}:{lowernum:54}>>")',
        'os.environ["RANCHER_KUBECONFIG_TOKEN"] = "<<kubeconfig-{lowernum:5}:{lowernum:54}>>"',
      ],
      negative: [
        'rancher_kubeconfig_token: kubeconfig-{lowernum:5}:{lowernum:53}',
        'client = Client(rancher_kubeconfig_token="kubeconfig-{lowernum:5}:{lowernum:55}")',
        'RANCHER_KUBECONFIG_TOKEN=kubeconfig-your-token-goes-here',
      ],
    },
  ],
} satisfies Provider;
