/** Where people sign in with their work account: Microsoft's short address for the Microsoft 365 portal. */
export const SIGN_IN_ADDRESS = 'https://www.office.com'
