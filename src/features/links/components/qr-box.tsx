import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { showToast } from '#ui/toast.tsx'
import { makeQrCode, toPng, toSvg } from '#ui/qr-code.ts'
import classes from '../links.module.css'
import { saveFile } from '../save-file.ts'

/** The QR code of a short link, to look at and to take along. */
export function QrBox({ url, slug }: { url: string; slug: string }) {
  const code = useMemo(() => makeQrCode(url), [url])
  const takePng = () =>
    toPng(code).then(
      (blob) => saveFile(blob, `${slug}.png`),
      (error: Error) => showToast(error.message, { tone: 'danger' }),
    )
  return (
    <div className={classes.buttons}>
      <svg className={classes.qr} viewBox={`0 0 ${code.size} ${code.size}`} aria-hidden>
        <path d={code.path} fill="#000" shapeRendering="crispEdges" />
      </svg>
      <span className={classes.hidden}>QR code of {url}</span>
      <Button
        size="compact-sm"
        onClick={() => saveFile(new Blob([toSvg(code)], { type: 'image/svg+xml' }), `${slug}.svg`)}
      >
        QR as SVG
      </Button>
      <Button size="compact-sm" onClick={() => void takePng()}>
        QR as PNG
      </Button>
    </div>
  )
}
