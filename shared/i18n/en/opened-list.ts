/** Of a list that was opened from outside of the page. */
export const openedList = {
  title: 'Whose users are in {{file}}?',
  here: 'Import for {{customer}}',
  many: 'The list names its customers',
  next: 'Next, {{file}} is imported for this customer.',
  gone: 'The list is not here any more: open it again.',
} as const
