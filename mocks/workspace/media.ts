import type { Media } from '#core/media/media.ts'
import {
  AMBER,
  area,
  box,
  CREAM,
  disc,
  driftingSeed,
  INK,
  LEAF,
  LILAC,
  line,
  MIST,
  person,
  picture,
  PLUM,
  ring,
  SAND,
  seedHead,
  sky,
  TEAL,
} from './shapes.ts'

/** A picture of the demonstration workspace. Ids are fixed: posts use them. */
export interface DemoMedia extends Pick<Media, 'id' | 'name' | 'altText' | 'uploadedBy'> {
  readonly width: number
  readonly height: number
  /** The drawing, as SVG. */
  readonly drawing: string
  /** Days before the first start at which it was uploaded. */
  readonly uploadedDaysAgo: number
}

const several = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at))

/** A thistle lets its seeds go: a new version is out. */
function release(): string {
  const seeds = several(9, (at) =>
    driftingSeed(820 + at * 104, 560 - at * 46 + (at % 3) * 72, 24 + (at % 4) * 7, CREAM, 24 + at * 9),
  )
  const stem = line('M470 980C462 820 430 700 440 520', LEAF, 14)
  const hill = area('M0 840C380 760 900 900 1800 770L1800 945L0 945Z', INK, 0.45)
  return picture(
    1800,
    945,
    TEAL,
    sky('s', 1800, 945, '#0c4a5a', '#3f8f93'),
    hill,
    stem,
    seedHead(440, 400, 270, CREAM, 90),
    ...seeds,
  )
}

/** Four branches become one. */
function mergeTrain(): string {
  const colors = [TEAL, PLUM, AMBER, LEAF]
  const branches = colors.map((color, at) => {
    const y = 205 + at * 178
    const path = `M150 ${y}L${560 + at * 150} ${y}C${760 + at * 150} ${y} ${720 + at * 150} 472 ${920 + at * 150} 472L1660 472`
    return (
      line(path, color, 16) +
      several(
        3,
        (dot) => disc(200 + dot * (130 + at * 45), y, 25, CREAM) + ring(200 + dot * (130 + at * 45), y, 25, color, 12),
      ).join('')
    )
  })
  const arrived = several(3, (dot) => disc(1430 + dot * 115, 472, 30, CREAM) + ring(1430 + dot * 115, 472, 30, INK, 14))
  return picture(1800, 945, CREAM, ...branches, line('M1370 472L1660 472', INK, 16), ...arrived)
}

/** A handbook lies open. */
function handbook(): string {
  const left = 'M540 330C440 270 300 270 190 310L190 790C300 750 440 750 540 810Z'
  const right = 'M540 330C640 270 780 270 890 310L890 790C780 750 640 750 540 810Z'
  const rows = several(6, (at) => {
    const y = 400 + at * 58
    const [to, from] = at % 3 === 2 ? [400, 760] : [480, 825]
    const left = `M255 ${y}Q${(255 + to) / 2} ${y - 22} ${to} ${y}`
    const right = `M600 ${y}Q${(600 + from) / 2} ${y - 22} ${from} ${y}`
    return line(left, TEAL, 11, 0.5) + line(right, TEAL, 11, 0.5)
  })
  const mark = area('M700 283L760 275L760 440L730 412L700 440Z', AMBER)
  return picture(
    1080,
    1080,
    MIST,
    disc(540, 560, 450, '#c6dfe3'),
    area(left, CREAM),
    area(right, '#fffaf0'),
    line('M540 330L540 810', SAND, 8),
    ...rows,
    mark,
  )
}

/** A pipeline: what waits for what. */
function pipeline(): string {
  const bars = [
    [120, 300, TEAL],
    [420, 260, TEAL],
    [420, 420, PLUM],
    [680, 330, LILAC],
    [840, 240, AMBER],
    [1080, 380, LEAF],
  ] as const
  const rows = bars.map(
    ([x, width, color], at) =>
      box(x, 120 + at * 118, width, 74, color, 37) + disc(x + 37, 157 + at * 118, 17, '#ffffff', 0.92),
  )
  const grid = several(7, (at) => line(`M${120 + at * 226} 70L${120 + at * 226} 830`, INK, 3, 0.1))
  return picture(
    1600,
    900,
    '#fbf9f4',
    ...grid,
    ...rows,
    line('M1240 60L1240 840', INK, 6, 0.55),
    disc(1240, 60, 15, INK),
  )
}

/** A contribution day: many faces. */
function together(): string {
  const shirts = [TEAL, AMBER, PLUM, LEAF, LILAC, '#c96f4a']
  const skins = ['#f0cfae', '#8a5a3c', '#d9a878', '#5e3b28', '#e8bf9b', '#a8724a']
  const hairs = ['#3b2a20', '#16110e', '#7a4a26', '#0f0c0a', '#c89b5a', '#2a2020']
  const rows = several(3, (row) =>
    several(row % 2 === 0 ? 3 : 2, (at) => {
      const pick = (row === 0 ? at : row === 1 ? at + 3 : at + 5) % 6
      const x = row % 2 === 0 ? 215 + at * 325 : 378 + at * 325
      return person(
        x,
        390 + row * 320,
        140,
        shirts[pick] ?? TEAL,
        skins[(pick + row) % 6] ?? '',
        hairs[(pick + at) % 6] ?? '',
      )
    }).join(''),
  )
  const seeds = several(5, (at) => driftingSeed(140 + at * 205, 170 + (at % 2) * 44, 26, TEAL, -30 + at * 16))
  return picture(1080, 1350, CREAM, disc(540, 760, 560, SAND, 0.6), ...seeds, ...rows)
}

/** A desk at a window, early. */
function morning(): string {
  const window = sky('m', 1800, 1200, '#f2c98a', '#f9ead0')
  const frame =
    box(0, 0, 1800, 110, INK) + box(0, 0, 110, 900, INK) + box(1690, 0, 110, 900, INK) + box(885, 0, 30, 900, INK)
  const hills = area('M110 760C420 600 700 740 980 650C1260 570 1500 690 1690 640L1690 900L110 900Z', LEAF, 0.75)
  const desk = box(0, 880, 1800, 320, '#8a5f43') + box(0, 880, 1800, 26, '#a4754f')
  const screen =
    box(620, 520, 560, 366, '#1c2f35', 22) +
    box(644, 544, 512, 300, '#12464f', 8) +
    area('M520 886L1280 886L1330 930L470 930Z', '#c9d2d4')
  const code = several(6, (at) =>
    line(
      `M${690 + (at % 3) * 36} ${596 + at * 40}L${860 + ((at * 97) % 220)} ${596 + at * 40}`,
      at % 2 ? LILAC : MIST,
      12,
      0.9,
    ),
  )
  const plant =
    box(1420, 730, 150, 156, '#c96f4a', 18) +
    several(5, (at) =>
      line(`M1495 740C1495 650 ${1400 + at * 48} 610 ${1385 + at * 55} ${540 + Math.abs(2 - at) * 34}`, LEAF, 18),
    ).join('')
  const cup = box(330, 760, 130, 126, CREAM, 16) + ring(468, 815, 34, CREAM, 15)
  return picture(
    1800,
    1200,
    SAND,
    window,
    disc(1330, 520, 130, '#fff4d8'),
    hills,
    frame,
    desk,
    cup,
    screen,
    ...code,
    plant,
  )
}

/** Looking something up. */
function search(): string {
  const lines = several(8, (at) =>
    line(`M190 ${150 + at * 92}L${900 + ((at * 211) % 560)} ${150 + at * 92}`, TEAL, 26, at === 4 ? 1 : 0.16),
  )
  const found = box(160, 470, 1200, 96, AMBER, 20, 0.28)
  const glass =
    disc(1240, 500, 250, '#ffffff', 0.5) + ring(1240, 500, 250, INK, 34) + line('M1420 680L1600 860', INK, 58)
  return picture(1800, 945, MIST, found, ...lines, glass)
}

/** A shield: a patch is out. */
function shield(): string {
  const outline =
    'M540 170C660 260 780 290 880 295C890 600 780 820 540 930C300 820 190 600 200 295C300 290 420 260 540 170Z'
  return picture(
    1080,
    1080,
    '#123a44',
    disc(540, 540, 470, '#1a4c58'),
    area(outline, CREAM),
    area('M540 170C660 260 780 290 880 295C890 600 780 820 540 930Z', SAND),
    line('M385 555L500 670L715 430', TEAL, 62),
  )
}

/** A quarter in four numbers. */
function quarter(): string {
  const heights = [170, 240, 215, 310, 365, 430]
  const bars = heights.map((height, at) =>
    box(140 + at * 165, 580 - height, 100, height, at === 5 ? AMBER : LILAC, 14, at === 5 ? 1 : 0.75),
  )
  const points = heights.map((height, at) => `${at === 0 ? 'M' : 'L'}${190 + at * 165} ${530 - height}`).join('')
  return picture(
    1200,
    675,
    '#2c2036',
    ...several(4, (at) => line(`M110 ${140 + at * 147}L1110 ${140 + at * 147}`, '#ffffff', 2, 0.12)),
    ...bars,
    line(points, CREAM, 9),
    ...heights.map((height, at) => disc(190 + at * 165, 530 - height, 15, CREAM)),
  )
}

/** Thistledown's pictures: releases, docs, people, and how the company works. */
export const DEMO_MEDIA: readonly DemoMedia[] = [
  {
    ...{ id: 'demo-media-1', name: 'Release hero.png', width: 1800, height: 945, drawing: release() },
    ...{ uploadedBy: 'demo-ana', uploadedDaysAgo: 2 },
    altText: 'A thistle gone to seed on a hillside at dusk; its pale seeds drift away to the right on the wind.',
  },
  {
    ...{ id: 'demo-media-2', name: 'Merge trains diagram.png', width: 1800, height: 945, drawing: mergeTrain() },
    ...{ uploadedBy: 'demo-ana', uploadedDaysAgo: 4 },
    altText:
      'Four branches in teal, plum, amber and green join one after the other into a single line with three commits.',
  },
  {
    ...{ id: 'demo-media-3', name: 'Handbook square.jpg', width: 1080, height: 1080, drawing: handbook() },
    ...{ uploadedBy: 'demo-noor', uploadedDaysAgo: 9 },
    altText: 'An open book seen from above, with an amber ribbon marking a page on the right.',
  },
  {
    ...{ id: 'demo-media-4', name: 'Pipeline stages.png', width: 1600, height: 900, drawing: pipeline() },
    ...{ uploadedBy: 'demo-ana', uploadedDaysAgo: 12 },
    altText:
      'A timeline of six pipeline jobs: two teal builds first, then tests in parallel, then a green deployment that crosses a line marking now.',
  },
  {
    ...{ id: 'demo-media-5', name: 'Contribution day portrait.jpg', width: 1080, height: 1350, drawing: together() },
    ...{ uploadedBy: 'demo-noor', uploadedDaysAgo: 16 },
    altText:
      'Eight contributors in three rows, drawn from the shoulders up in bright shirts, with thistle seeds floating above them.',
  },
  {
    ...{ id: 'demo-media-6', name: 'Remote morning.jpg', width: 1800, height: 1200, drawing: morning() },
    ...{ uploadedBy: 'demo-noor', uploadedDaysAgo: 21 },
    altText:
      'A laptop with code, a cup and a potted plant on a wooden desk, in front of a window with green hills at sunrise.',
  },
  {
    ...{ id: 'demo-media-7', name: 'Docs search.png', width: 1800, height: 945, drawing: search() },
    ...{ uploadedBy: 'demo-ana', uploadedDaysAgo: 26 },
    altText: 'A magnifying glass over a page of pale lines; the one line it found is dark and highlighted in amber.',
  },
  {
    ...{ id: 'demo-media-8', name: 'Security release square.jpg', width: 1080, height: 1080, drawing: shield() },
    ...{ uploadedBy: 'demo-noor', uploadedDaysAgo: 33 },
    altText: 'A cream shield with a large teal check mark on a dark teal ground.',
  },
  {
    ...{ id: 'demo-media-9', name: 'Quarter in numbers.png', width: 1200, height: 675, drawing: quarter() },
    ...{ uploadedBy: 'demo-ana', uploadedDaysAgo: 40 },
    altText:
      'Six bars that rise from left to right, with one dip in the third; a line follows their tops and the last bar is amber.',
  },
]
