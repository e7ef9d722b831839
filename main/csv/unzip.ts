import { inflateRawSync } from 'node:zlib'

const DIRECTORY_END = 0x06054b50
const DIRECTORY_END_BYTES = 22
const MAX_COMMENT_BYTES = 0xffff
const DIRECTORY_ENTRY = 0x02014b50
const DIRECTORY_ENTRY_BYTES = 46
const FILE_HEADER = 0x04034b50
const FILE_HEADER_BYTES = 30
const ENCRYPTED = 1
const STORED = 0
const DEFLATED = 8

/**
 * The files of a ZIP archive that are wanted, by name. Null when it is not one, is encrypted or damaged, or when
 * these files come to more than `limit` bytes: what they say is not trusted, so that no more is ever inflated.
 */
export function unzip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  limit: number,
): Readonly<Record<string, Uint8Array>> | null {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const files: Record<string, Uint8Array> = {}
  let left = limit
  try {
    for (const entry of entriesOf(archive)) {
      if (!wanted(entry.name)) continue
      const file = contentOf(archive, entry, left)
      if (!file || file.length > left) return null
      left -= file.length
      files[entry.name] = file
    }
  } catch {
    // Offsets beyond the end, bytes that are no deflate stream, or more of them than the limit.
    return null
  }
  return files
}

interface Entry {
  readonly name: string
  readonly flags: number
  readonly method: number
  readonly compressedSize: number
  readonly size: number
  readonly offset: number
}

function* entriesOf(archive: Buffer): Generator<Entry> {
  const end = directoryEnd(archive)
  const count = archive.readUInt16LE(end + 10)
  let at = archive.readUInt32LE(end + 16)
  for (let index = 0; index < count; index++) {
    if (archive.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Error('No entry of a directory')
    const nameLength = archive.readUInt16LE(at + 28)
    const name = at + DIRECTORY_ENTRY_BYTES
    yield {
      name: archive.toString('utf8', name, name + nameLength),
      flags: archive.readUInt16LE(at + 8),
      method: archive.readUInt16LE(at + 10),
      compressedSize: archive.readUInt32LE(at + 20),
      size: archive.readUInt32LE(at + 24),
      offset: archive.readUInt32LE(at + 42),
    }
    at = name + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
}

/** It stands at the end of the archive, before a comment. */
function directoryEnd(archive: Buffer): number {
  const last = archive.length - DIRECTORY_END_BYTES
  for (let at = last; at >= 0 && at >= last - MAX_COMMENT_BYTES; at--)
    if (archive.readUInt32LE(at) === DIRECTORY_END) return at
  throw new Error('No directory')
}

function contentOf(archive: Buffer, entry: Entry, limit: number): Uint8Array | null {
  const { flags, method, compressedSize, size, offset } = entry
  if (flags & ENCRYPTED || size > limit || archive.readUInt32LE(offset) !== FILE_HEADER) return null
  const start =
    offset + FILE_HEADER_BYTES + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28)
  const content = archive.subarray(start, start + compressedSize)
  if (method === STORED) return content
  return method === DEFLATED ? inflateRawSync(content, { maxOutputLength: Math.max(1, limit) }) : null
}
