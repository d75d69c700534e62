import type { Provider } from '../rule.ts';

export default {
  id: 'rails',
  name: 'Ruby on Rails',
  docs: 'https://guides.rubyonrails.org/security.html#custom-credentials',
  revoke:
    'Encrypt the credentials again with a new key: bin/rails credentials:edit without the old master.key',
  rules: [
    {
      id: 'master-key',
      description: 'Rails master key',
      near: ['railsmasterkey'],
      value: /[0-9a-f]{32}/,
      positive: ['RAILS_MASTER_KEY=<<{hex:32}>>', 'rails_master_key: "<<{hex:32}>>"'],
      negative: [
        'RAILS_MASTER_KEY={hex:31}',
        'RAILS_MASTER_KEY=${RAILS_MASTER_KEY}',
        'RAILS_MASTER_KEY=your_rails_master_key_here',
      ],
    },
    {
      id: 'secret-key-base',
      description: 'Rails secret key base',
      near: ['secretkeybase'],
      value: /[0-9a-f]{128}/,
      positive: ['SECRET_KEY_BASE=<<{hex:128}>>', '  secret_key_base: <<{hex:128}>>'],
      negative: [
        'SECRET_KEY_BASE={hex:127}',
        'SECRET_KEY_BASE=<%= ENV["SECRET_KEY_BASE"] %>',
        'secret_key_base: changeme',
      ],
    },
  ],
} satisfies Provider;
