import { z } from 'zod'
import { LANGUAGES } from '#shared/domain/language.ts'
import { PAPERS } from '#shared/domain/sheet.ts'
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from '#shared/domain/temporary-password.ts'
import { method, nothing } from './method.ts'

export const settings = z.strictObject({
  language: z.enum(['system', ...LANGUAGES]),
  theme: z.enum(['system', 'light', 'dark']),
  /** Stands in every commit as who did it. */
  operatorName: z.string().trim().min(1).max(256),
  passwordLength: z.int().min(MIN_PASSWORD_LENGTH).max(MAX_PASSWORD_LENGTH),
  paper: z.enum(PAPERS),
})
export type Settings = z.infer<typeof settings>

const { language, theme, operatorName, passwordLength, paper } = settings.shape
const settingsChange = z.strictObject({
  language: language.exactOptional(),
  theme: theme.exactOptional(),
  operatorName: operatorName.exactOptional(),
  passwordLength: passwordLength.exactOptional(),
  paper: paper.exactOptional(),
})

export const settingsContract = {
  get: method({ input: nothing, output: settings }),
  update: method({ input: settingsChange, output: settings }),
}
