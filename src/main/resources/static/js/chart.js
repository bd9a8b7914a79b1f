// Draws a chart from a table of the page, which stays there for whoever does not see it. A figure says what to draw:
//   <figure data-chart="stack" data-table="counts"> a bar for each column of the table, one part for each row
//   <figure data-chart="dots" data-table="values"> a dot for each row; data-goal of a row is its own threshold
// Cells carry their numbers in data-value; what has none is left out, and never drawn as zero.

const CSS = getComputedStyle(document.documentElement);
const PAPER = 'Tinos, "Times New Roman", serif';
const FONT = CSS.getPropertyValue('--font') || PAPER;
const SIZE = 13;
/** How wide a printed page is between its margins: A4 across, see layout.css. */
const PAGE = 1030;

function colour(name) {
  return CSS.getPropertyValue(`--${name}`).trim();
}

/** What this gives, made with the colours of paper: it is white, though the screen may be dark. */
function onPaper(make) {
  document.documentElement.classList.add('on-paper');
  try {
    return make();
  } finally {
    document.documentElement.classList.remove('on-paper');
  }
}

function number(cell) {
  const text = cell?.dataset.value;
  return text === undefined || text === '' ? null : Number(text);
}

function words(cell) {
  return cell.textContent.replace(/\s+/g, ' ').trim();
}

/** What a row is about, without the small print beside it. */
function nameOf(row) {
  const head = row.querySelector('th[scope="row"]') ?? row.cells[0];
  return words(head.querySelector('a') ?? head);
}

function headings(table) {
  return [...table.tHead.rows[0].cells].slice(1).map(words);
}

function rows(table) {
  return [...table.tBodies].flatMap((body) => [...body.rows]);
}

/** Room for every name: the library measures only some of many, and cuts the longest. */
function widest(names) {
  const pen = document.createElement('canvas').getContext('2d');
  pen.font = `${SIZE}px ${FONT}`;
  return Math.ceil(Math.max(0, ...names.map((name) => pen.measureText(name).width)));
}

/** How a part of a bar is filled. What is not judged is pale, so it gets an outline, and a pattern that shows on pale ground. */
function filling(name) {
  const pale = name === 'track';
  return {
    color: colour(name),
    borderColor: colour(pale ? 'edge' : 'paper'),
    borderWidth: 1,
    decal: { color: echarts.color.modifyAlpha(colour(pale ? 'edge' : 'paper'), pale ? 0.7 : 0.4) },
  };
}

/** Word, shape and colour of a state tell it apart; the pattern does so where there is no colour. */
function stack(table) {
  return {
    legend: { bottom: 0, textStyle: { color: colour('ink') } },
    grid: { left: 48, right: 16, top: 16, bottom: 64 },
    xAxis: { type: 'category', data: headings(table), axisLabel: { color: colour('ink-2') } },
    yAxis: { type: 'value', minInterval: 1, axisLabel: { color: colour('ink-2') }, splitLine: { lineStyle: { color: colour('line') } } },
    series: rows(table).map((row) => ({
      name: nameOf(row),
      type: 'bar',
      stack: 'all',
      itemStyle: filling(row.dataset.colour ?? 'none'),
      data: [...row.cells].slice(1).map((cell) => number(cell)),
    })),
  };
}

/** Values of several places below each other, each with its own threshold as a tick. Dots, since the scale need not begin at zero. */
function dots(table) {
  const all = rows(table).filter((row) => number(row.querySelector('[data-value]')) !== null);
  const names = all.map((row) => `${nameOf(row)}  ${words(row.querySelector('[data-value]'))}`);
  const goals = all.map((row, at) => (row.dataset.goal ? [Number(row.dataset.goal), at] : null));
  return {
    grid: { left: widest(names) + 16, right: 32, top: 8, bottom: 32 },
    xAxis: { type: 'value', scale: true, axisLabel: { color: colour('ink-2') }, splitLine: { lineStyle: { color: colour('line') } } },
    yAxis: {
      type: 'category',
      inverse: true,
      data: names,
      axisLabel: { color: colour('ink'), fontSize: SIZE },
      splitLine: { show: true, lineStyle: { color: colour('line'), type: 'dotted' } },
    },
    series: [
      {
        type: 'scatter',
        symbol: 'rect',
        symbolSize: [3, 24],
        itemStyle: { color: colour('ink') },
        data: goals.filter((goal) => goal !== null),
      },
      {
        type: 'scatter',
        symbolSize: 13,
        itemStyle: { color: colour('accent') },
        data: all.map((row, at) => [number(row.querySelector('[data-value]')), at]),
      },
    ],
  };
}

const KINDS = { stack, dots };

function option(figure, table) {
  return {
    animation: false,
    textStyle: { fontFamily: FONT, fontSize: SIZE },
    aria: { enabled: true, decal: { show: figure.dataset.chart === 'stack' } },
    // Rich text, since the policy of the pages takes no style written into them
    tooltip: {
      trigger: figure.dataset.chart === 'stack' ? 'axis' : 'item',
      renderMode: 'richText',
      confine: true,
      backgroundColor: colour('paper'),
      borderColor: colour('edge'),
      textStyle: { color: colour('ink') },
    },
    ...KINDS[figure.dataset.chart](table, figure),
  };
}

function save(href, name) {
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  link.click();
}

/** The same picture as a file: SVG for papers that are printed large, PNG for everything else. */
function download(figure, table, kind) {
  const name = `${figure.dataset.name ?? 'bieu-do'}.${kind}`;
  const size = { width: 1200, height: Math.max(480, figure.querySelector('.chart-canvas').clientHeight) };
  const holder = kind === 'png' ? document.createElement('canvas') : null;
  if (holder) {
    Object.assign(holder, size);
  }
  const chart = echarts.init(holder, null, { renderer: kind === 'svg' ? 'svg' : 'canvas', ssr: kind === 'svg', devicePixelRatio: 2, ...size });
  const paper = onPaper(() => colour('paper'));
  chart.setOption({ ...onPaper(() => option(figure, table)), backgroundColor: paper });
  if (kind === 'svg') {
    const file = URL.createObjectURL(new Blob([chart.renderToSVGString()], { type: 'image/svg+xml' }));
    save(file, name);
    setTimeout(() => URL.revokeObjectURL(file), 10_000);
  } else {
    save(chart.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: paper }), name);
  }
  chart.dispose();
}

for (const figure of document.querySelectorAll('figure[data-chart]')) {
  const table = document.getElementById(figure.dataset.table);
  const place = figure.querySelector('.chart-canvas');
  if (!table || rows(table).length === 0) {
    continue;
  }
  figure.hidden = false;
  if (figure.dataset.chart === 'dots') {
    place.classList.add(rows(table).length > 24 ? 'chart-canvas--long' : 'chart-canvas--dots');
  }
  const chart = echarts.init(place, null, { renderer: 'canvas' });
  const draw = () => chart.setOption(option(figure, table), true);
  draw();
  // Also when the part that hides it is opened
  new ResizeObserver(() => chart.resize()).observe(place);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
  addEventListener('beforeprint', () => {
    chart.resize({ width: PAGE });
    onPaper(draw);
  });
  addEventListener('afterprint', () => {
    chart.resize({ width: 'auto' });
    draw();
  });
  for (const button of figure.querySelectorAll('button[data-download]')) {
    button.addEventListener('click', () => download(figure, table, button.dataset.download));
  }
}
