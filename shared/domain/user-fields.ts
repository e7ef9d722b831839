import type { ProfileField } from './user.ts'

export const MAX_DISPLAY_NAME_LENGTH = 256

/** Longest value of each field, in characters: the column limits of the Microsoft 365 template. */
export const PROFILE_FIELD_LIMITS: Readonly<Record<ProfileField, number>> = {
  givenName: 64,
  surname: 64,
  jobTitle: 64,
  department: 64,
  officeLocation: 128,
  businessPhone: 64,
  mobilePhone: 64,
  faxNumber: 64,
  alternateEmail: 254,
  streetAddress: 1023,
  city: 128,
  state: 128,
  postalCode: 40,
  country: 2,
}
