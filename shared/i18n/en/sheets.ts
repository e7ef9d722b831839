export const sheets = {
  /** On paper, in the language of the user or the customer. */
  card: {
    userName: 'User name',
    temporaryPassword: 'Temporary password',
    signInPage: 'Sign-in page',
    signIn: 'Open the page and sign in with this name and password.',
    choosePassword: 'When asked, choose a new password.',
    destroyCard: 'After signing in, destroy this card.',
    superseded: 'This password no longer works: a newer one has been issued.',
  },
  preview: {
    title: 'Print sheets',
    frame: 'Preview of the sheets',
    options: 'Printing',
    paper: 'Paper',
    cards_one: '{{count, number}} card',
    cards_other: '{{count, number}} cards',
    pages_one: '{{count, number}} page',
    pages_other: '{{count, number}} pages',
    extent: '{{cards}}, {{pages}}',
    reminder: 'Not yet carried out in Microsoft 365: until then these passwords open nothing.',
    print: 'Print',
    pdf: 'Save as PDF',
    printed: 'The sheets have been sent to the printer.',
    back: 'Back to the passwords',
  },
  documentTitle: 'Password sheets {{customer}}',
} as const
