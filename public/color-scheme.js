// Before the first paint, so that nobody who works in the dark is dazzled. A file of its own because the content
// security policy allows no inline scripts. The key is also in src/ui/theme/color-scheme.ts.
;(function () {
  var chosen = null
  try {
    chosen = localStorage.getItem('signalbox-color-scheme')
  } catch (_) {
    // Storage is refused: follow the system.
  }
  var dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
})()
