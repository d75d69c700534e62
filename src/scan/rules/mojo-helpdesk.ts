import type { Provider } from '../rule.ts';

export default {
  id: 'mojo-helpdesk',
  name: 'Mojo Helpdesk',
  docs: 'https://github.com/mojohelpdesk/mojohelpdesk-api-doc',
  revoke: '"My profile", "API" of your helpdesk',
  rules: [
    {
      id: 'access-key',
      description: 'Mojo Helpdesk access key',
      near: ['mojohelpdesk', 'mojoaccess', 'mojoapi'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: ['mojo-helpdesk:\n  access_key: <<{hex:40}>>', 'mojo_helpdesk_access_key: "<<{hex:40}>>"'],
      negative: [
        'MOJO_HELPDESK_ACCESS_KEY={hex:39}',
        'mojo-helpdesk @ {hex:40}',
        'mojo_helpdesk_access_key: "{{ mojo_helpdesk_access_key }}"',
      ],
    },
  ],
} satisfies Provider;
