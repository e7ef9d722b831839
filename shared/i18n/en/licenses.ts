export const licenses = {
  choose: 'Choose licenses',
  result: 'Result',
  forUsers_one: 'For {{count, number}} user',
  forUsers_other: 'For {{count, number}} users',
  holders: '{{holders, number}} of {{users, number}} have it',
  stays: 'Stays as each user has it',
  given_one: '{{count, number}} user gets it',
  given_other: '{{count, number}} users get it',
  taken_one: '{{count, number}} user loses it',
  taken_other: '{{count, number}} users lose it',
  seatsNeeded_one: '{{count, number}} seat needed, {{free, number}} free',
  seatsNeeded_other: '{{count, number}} seats needed, {{free, number}} free',
  plansForAll_one: 'Changing one sets the service plans of {{count, number}} user.',
  plansForAll_other: 'Changing one sets the service plans of all {{count, number}} users.',
  plansOfSome: 'They can be changed when all of the users have the product.',
  short_one:
    '{{product}} is {{count, number}} seat short, so nothing can be saved. Would go without: {{names}}. Add seats under Subscriptions, or take the product away from somebody first.',
  short_other:
    '{{product}} is {{count, number}} seats short, so nothing can be saved. Would go without: {{names}}. Add seats under Subscriptions, or take the product away from somebody first.',
  noLocation_one:
    '{{count, number}} user has no usage location, which Microsoft 365 requires for licenses, so nothing can be saved: {{names}}. Set it on the user’s page or with “Set a field…” in the list.',
  noLocation_other:
    '{{count, number}} users have no usage location, which Microsoft 365 requires for licenses, so nothing can be saved: {{names}}. Set it with “Set a field…” in the list.',
  unknownRules:
    'Rules between products and locations that only Microsoft knows are not checked here; Microsoft 365 may still refuse a combination.',
  nothingChosen: 'Nothing is changed yet.',
  sentence_one: 'Change the licenses of {{count, number}} user',
  sentence_other: 'Change the licenses of {{count, number}} users',
  changed_one: 'Licenses of {{count, number}} user changed.',
  changed_other: 'Licenses of {{count, number}} users changed.',
  resultTitle_one: 'Licenses of {{count, number}} user changed',
  resultTitle_other: 'Licenses of {{count, number}} users changed',
  gained: 'Got',
  lost: 'Lost',
  plansChanged: 'Service plans changed',
} as const
