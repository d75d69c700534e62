import type { Provider } from '../rule.ts';

export default {
  id: 'gengo',
  name: 'Gengo',
  docs: 'https://developers.gengo.com',
  revoke: 'https://gengo.com/account/api_settings/',
  rules: [
    {
      id: 'private-key',
      description: 'Gengo private key',
      near: ['gengo'],
      value: /[0-9A-Za-z[\](){}|_^@$=~-]{64}/,
      positive: [
        '- name: GENGO_PRIVATE_KEY\n  value: "<<{alnum:40}_{alnum:11}~{alnum:11}>>"',
        'gengo:\n  private_key: "<<{alnum:40}_{alnum:11}~{alnum:11}>>"',
        'os.environ["GENGO_PRIVATE_KEY"] = "<<{alnum:40}_{alnum:11}~{alnum:11}>>"',
      ],
      negative: ['GENGO_PRIVATE_KEY=<your-private-key>', 'GENGO_PRIVATE_KEY=changeme'],
    },
  ],
} satisfies Provider;
