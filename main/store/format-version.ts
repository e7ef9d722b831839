/** Every file and every line of the journal begins with `{"v":1`. Raised when their meaning changes. */
export const FORMAT_VERSION = 1

/** A file was written by a newer version of the application; it has to stay untouched. */
export class NewerVersionError extends Error {
  constructor() {
    super('Written by a newer version')
    this.name = 'NewerVersionError'
  }
}

/** Throws a NewerVersionError when the JSON that begins with these bytes says so. */
export function checkVersion(bytes: Buffer): void {
  const version = /^\{"v":(\d{1,9})[,}]/.exec(bytes.subarray(0, 24).toString('latin1'))?.[1]
  if (version !== undefined && Number(version) > FORMAT_VERSION) throw new NewerVersionError()
}
