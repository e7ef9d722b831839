export const sheets = {
  /** On paper, in the language of the user or the customer. */
  card: {
    userName: 'User name',
    temporaryPassword: 'Temporary password',
    signInPage: 'Sign-in page',
    signIn: 'Open the sign-in page and sign in with this name and password.',
    choosePassword: 'When asked, choose a new password.',
    destroyCard: 'After signing in, destroy this card.',
    superseded: 'This password no longer works: a newer one has been issued.',
  },
  documentTitle: 'Password sheets {{customer}}',
} as const
