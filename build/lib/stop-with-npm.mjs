// @ts-check

/**
 * Where npm started this process, ends it in good order (SIGTERM) once npm is gone. npm runs a script
 * through a shell, and a signal that ends npm and the shell does not reach the script by itself: it would
 * go on serving, and hold its data, with nobody to stop it.
 */
export function stopWithNpm() {
  if (process.env['npm_lifecycle_event'] === undefined) return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    process.kill(process.pid, 'SIGTERM')
  }, 500)
  timer.unref()
}
