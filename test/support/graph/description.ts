import { Ajv2020 } from 'ajv/dist/2020.js'
import openapi from '#test/fixtures/graph/openapi.json' with { type: 'json' }

export interface Request {
  readonly method: string
  readonly url: string
  readonly body?: unknown
}

const ajv = new Ajv2020({
  allErrors: true,
  formats: { uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i },
})
ajv.addVocabulary(Object.keys(openapi))
ajv.addSchema(openapi, 'graph')

type Operation = {
  readonly operationId: string
  readonly requestBody?: { readonly required: boolean }
  readonly parameters?: readonly { readonly name: string; readonly schema: object }[]
}
const operations = Object.entries(openapi.paths).flatMap(([template, methods]) =>
  Object.entries<Operation>(methods).map(([method, operation]) => ({
    template,
    method: method.toUpperCase(),
    operation,
    pattern: patternOf(template),
    isBody: operation.requestBody && bodyValidator(template, method),
  })),
)

/** The schema of an operation's body, by its place in the description. */
function bodyValidator(template: string, method: string) {
  const path = ['paths', template, method, 'requestBody', 'content', 'application/json', 'schema']
  const pointer = path.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')))
  return ajv.compile({ $ref: `graph#/${pointer.join('/')}` })
}

/** The address of an operation as a regular expression with a group for each `{parameter}`. */
function patternOf(template: string): RegExp {
  const escaped = template.replace(/[.*+?^$()|[\]\\]/g, '\\$&')
  return new RegExp(`^${escaped.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`)
}

/** What is wrong with a request by the description of Graph; nothing where it may be sent. */
export function faultsOf({ method, url, body }: Request): string[] {
  const found = operations.find((one) => one.method === method && one.pattern.test(url))
  if (!found) return [`No operation ${method} ${url}`]
  const { operation } = found
  const faults: string[] = []
  for (const { name, schema } of operation.parameters ?? []) {
    const value = decodeURIComponent(found.pattern.exec(url)?.groups?.[name] ?? '')
    if (!ajv.validate(schema, value)) faults.push(`${name}: ${ajv.errorsText()}`)
  }
  if (!found.isBody) return body === undefined ? faults : [...faults, `${url} takes no body`]
  if (body === undefined) return operation.requestBody?.required ? [...faults, `${url} needs a body`] : faults
  return found.isBody(body) ? faults : [...faults, ajv.errorsText(found.isBody.errors)]
}
