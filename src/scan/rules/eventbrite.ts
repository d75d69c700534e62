import type { Provider } from '../rule.ts';

export default {
  id: 'eventbrite',
  name: 'Eventbrite',
  docs: 'https://www.eventbrite.com/platform/api#/introduction/authentication',
  revoke: 'https://www.eventbrite.com/account-settings/apps',
  rules: [
    {
      id: 'private-token',
      description: 'Eventbrite private token',
      near: ['eventbrite'],
      value: /[0-9A-Z]{20}/,
      check: 'letters-and-digits',
      positive: [
        'EVENTBRITE_PRIVATE_TOKEN=<<{uppernum:20}>>',
        'curl https://api.eventbrite.com/ -H "Authorization: Bearer <<{uppernum:20}>>"',
        'eventbritePrivateToken := "<<{uppernum:20}>>"',
      ],
      negative: [
        '"eventbritePrivateToken": "{uppernum:19}"',
        'EVENTBRITE_PRIVATE_TOKEN={uppernum:21}',
        'EVENTBRITE_PRIVATE_TOKEN=your_private_token_here',
      ],
    },
  ],
} satisfies Provider;
