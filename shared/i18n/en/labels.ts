/** The words of Microsoft's own page, exactly. */
export const labels = {
  dashboard: 'Dashboard',
  customers: 'Customers',
  usersAndLicenses: 'Users and licenses',
  addUser: 'Add user',
  addAnotherUser: 'Add another user',
  save: 'Save',
  filterUsersBy: 'Filter users by…',
  manageLicenses: 'Manage licenses',
  resetPassword: 'Reset password',
  deleteUserAccount: 'Delete user account',
  deletedUsersTab: 'Deleted users ({{number}})',
  restore: 'Restore',
} as const
