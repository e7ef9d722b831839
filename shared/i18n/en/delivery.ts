import type { DeliveryWay } from '#shared/domain/batch.ts'

const ways = {
  printed: 'Printed',
  pdf: 'Saved as PDF',
  'pdf-each': 'Saved as a PDF for each user',
  csv: 'Saved as CSV',
  'mail-each': 'Saved as e-mail drafts',
  'mail-summary': 'Saved as one e-mail draft',
  'entra-csv': 'Saved as file for Entra',
  'hand-off': 'Saved in files to carry out',
  copied: 'Copied',
} as const satisfies Record<DeliveryWay, string>

/** How temporary passwords reach their users, and what becomes of those that nobody hands over. */
export const delivery = {
  ways,
  way: 'Delivery',
  title: 'Delivered so far',
  line_one: '{{way}}, {{count, number}} user',
  line_other: '{{way}}, {{count, number}} users',
  by: '{{moment}}, {{actor}}',
  none: 'Not delivered yet',
  more_one: 'Show {{count, number}} earlier delivery',
  more_other: 'Show {{count, number}} earlier deliveries',
  column: 'Last delivery',
  lastOf: '{{way}}, {{date}}',
  copy: 'Copy password',
  copied: 'The password is copied. It leaves the clipboard after a minute.',
  copiedToStay: 'The password is copied, and stays on the clipboard until you copy something else.',
  notCopied: 'The password could not be copied. Select it and copy it with the keyboard.',
  pdfEach: 'A PDF for each user',
  makingPdfEach: 'Making a PDF for each user',
  markPrinted: 'Mark as printed',
  markedPrinted: 'It stands at these passwords that they were printed.',
  printer: {
    label: 'Printer',
    dialog: 'Choose when printing',
    default: '{{name}} (default)',
    copies: 'Copies',
    copiesWrong: 'Enter a whole number from 1 to {{max}}.',
  },
  hidden: {
    text: 'Hidden after five minutes without input.',
    show: 'Show again',
  },
  waiting: {
    title_one: '{{count, number}} password has been waiting for long. Hand it over or destroy it.',
    title_other: '{{count, number}} passwords have been waiting for long. Hand them over or destroy them.',
    line_one: '{{customer}}: {{count, number}} password since {{date}}',
    line_other: '{{customer}}: {{count, number}} passwords since {{date}}',
    more_one: 'and {{count, number}} batch more',
    more_other: 'and {{count, number}} batches more',
  },
  settings: {
    title: 'Passwords that wait',
    remind: 'Remind after',
    remindHint: 'Days after which the Dashboard reminds of passwords that nobody has handed over.',
    daysWrong: 'Enter a whole number from 1 to {{max}}.',
    never: 'Partner Desk destroys no password by itself.',
    after_one:
      'Partner Desk destroys passwords by itself {{count, number}} day after they were made, even if nobody has received them.',
    after_other:
      'Partner Desk destroys passwords by itself {{count, number}} days after they were made, even if nobody has received them.',
    setUp: 'Destroy them by itself',
    change: 'Change',
    turnOff: 'Turn off',
  },
  destroy: {
    title: 'Destroy passwords by itself?',
    days: 'Days after they were made',
    warning:
      'When Partner Desk starts, and every hour, it destroys all passwords that are older, in all customers, without asking. They can’t be shown or printed again: whoever has not received theirs will need a new one.',
    confirm: 'Turn on',
    actor_one: 'Partner Desk (by itself after {{count, number}} day)',
    actor_other: 'Partner Desk (by itself after {{count, number}} days)',
  },
} as const
