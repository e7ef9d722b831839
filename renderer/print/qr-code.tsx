import qrcode from 'qrcode-generator'
import { SIGN_IN_ADDRESS } from '#shared/domain/sign-in.ts'

/** Free modules around a code, which readers need (ISO/IEC 18004). */
const QUIET_ZONE = 4

/** The address of the sign-in page as a QR code, the same on every card. It holds nothing else. */
export function QrCode({ label }: { readonly label: string }) {
  return (
    <svg className="qr-code" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label}>
      <path d={path} />
    </svg>
  )
}

const { side, path } = drawn(SIGN_IN_ADDRESS)

/** Dark modules as squares of one unit. Level M: it is read with 15 % of it soiled. */
function drawn(text: string): { readonly side: number; readonly path: string } {
  const code = qrcode(0, 'M')
  code.addData(text)
  code.make()
  const modules = code.getModuleCount()
  const all = Array.from({ length: modules }, (_, index) => index)
  const dark = all.flatMap((row) =>
    all.filter((column) => code.isDark(row, column)).map((column) => [column, row]),
  )
  return {
    side: modules + 2 * QUIET_ZONE,
    path: dark.map(([x = 0, y = 0]) => `M${x + QUIET_ZONE} ${y + QUIET_ZONE}h1v1h-1z`).join(''),
  }
}
