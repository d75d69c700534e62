import type { Provider } from '../rule.ts';

export default {
  id: 'octopus-deploy',
  name: 'Octopus Deploy',
  docs: 'https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key',
  revoke: 'Octopus Deploy: "Profile", "My API Keys"',
  rules: [
    {
      id: 'api-key',
      description: 'Octopus Deploy API key',
      keywords: ['api-'],
      pattern:
        /(?<![A-Za-z0-9_]|(?:[Cc]lick_?[Bb]ank|CLICK_?BANK)[^]{0,60})API-[A-Z0-9]{25,40}(?![A-Za-z0-9_])/,
      check: 'letters-and-digits',
      entropy: 3,
      positive: [
        'client = Client(octopus_deploy_api_key="<<API-{uppernum:23}K7>>")',
        'os.environ["OCTOPUS_DEPLOY_API_KEY"] = "<<API-{uppernum:23}K7>>"',
      ],
      negative: [
        'octopus_deploy_api_key: API-{uppernum:22}K7',
        'client = Client(octopus_deploy_api_key="API-{uppernum:41}")',
        'OCTOPUS_DEPLOY_API_KEY=API-your-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
