import type { Provider } from '../rule.ts';

export default {
  id: 'customer-io',
  name: 'Customer.io',
  docs: 'https://docs.customer.io/accounts-and-workspaces/managing-credentials/',
  revoke: 'https://fly.customer.io/settings/api_credentials',
  rules: [
    {
      id: 'track-api-key',
      description: 'Customer.io track API key',
      near: ['customerio', 'cioapi', 'ciotrack'],
      value: /[0-9a-z]{20}/,
      check: 'letters-and-digits',
      positive: [
        "define('CUSTOMERIO_API_KEY', '<<{lowernum:20}>>');",
        'docker run -e CUSTOMERIO_API_KEY=<<{lowernum:20}>> app',
        "'customerio' => ['api_key' => '<<{lowernum:20}>>'],",
      ],
      negative: [
        '"customerioApiKey": "{lowernum:19}"',
        'CUSTOMERIO_API_KEY={lowernum:21}',
        'CUSTOMERIO_API_KEY=your_api_key_here',
      ],
    },
    {
      id: 'app-api-key',
      description: 'Customer.io app API key',
      near: ['customerio', 'cioapp'],
      value: /[0-9a-z]{32}/,
      check: 'letters-and-digits',
      positive: [
        'os.environ["CUSTOMERIO_APP_API_KEY"] = "<<{lowernum:32}>>"',
        'client = Customerio(app_api_key="<<{lowernum:32}>>")',
        'export CUSTOMERIO_APP_API_KEY="<<{lowernum:32}>>"',
      ],
      negative: [
        '"customerioAppApiKey": "{lowernum:31}"',
        'CUSTOMERIO_APP_API_KEY={lowernum:33}',
        'md5 of customerio-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
