import * as z from 'zod'
import { userNameRule } from './fields.ts'
import { id, method } from './method.ts'
import { CUSTOMER_REASONS } from './reasons.ts'

const name = z.string().max(4096)
const person = z.strictObject({ givenName: name, middleName: name, surname: name })
/** Null where nothing of the person's name can be written in Latin letters. */
const output = z.object({ userPrincipalName: z.string().nullable() })

export const userNamesContract = {
  /** A user name for a person by the customer's rule, on one of its domains, that no active user of it has. */
  suggest: method({
    input: z.strictObject({ customerId: id, domain: z.string().max(256), person }),
    output,
    refusals: CUSTOMER_REASONS,
  }),
  /** What a rule makes of a person's name, whoever has that user name. */
  example: method({
    input: z.strictObject({ rule: userNameRule, domain: z.string().max(256), person }),
    output,
  }),
}
