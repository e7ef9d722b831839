import { addressOfPicture } from '../components/use-picture-address.ts'
import type { Picture } from '../components/use-picture-address.ts'

/**
 * The address of a logo that is ready to be printed: printing does not wait for pictures by itself. Null without one,
 * and where it can't be shown: the sheets are printed without it.
 */
export async function readyLogoAddress(picture: Picture | null): Promise<string | null> {
  const address = addressOfPicture(picture)
  if (address === null) return null
  const image = new Image()
  image.src = address
  return image.decode().then(
    () => address,
    () => null,
  )
}
