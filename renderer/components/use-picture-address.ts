import { useEffect, useMemo } from 'react'

export interface Picture {
  readonly type: string
  /** Null where they can't be had. */
  readonly bytes: Uint8Array | null
}

/** An address for a picture that is here as bytes, as long as the view is there; null without one. */
export function usePictureAddress(picture: Picture | null): string | null {
  const address = useMemo(() => addressOfPicture(picture), [picture])
  useEffect(
    () => () => {
      if (address !== null) URL.revokeObjectURL(address)
    },
    [address],
  )
  return address
}

/** The address is good until it is revoked or the page ends. */
export function addressOfPicture(picture: Picture | null): string | null {
  if (!picture?.bytes) return null
  // A copy of its own: the type of `bytes` allows a shared buffer, which no Blob takes.
  return URL.createObjectURL(new Blob([Uint8Array.from(picture.bytes)], { type: picture.type }))
}
