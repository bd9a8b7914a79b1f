// Saves a chart that the server has drawn, as it looks on paper: what the style sheet says is written into the picture.

const LOOKS = [
  'fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-opacity', 'opacity', 'paint-order',
  'font-family', 'font-size', 'font-weight', 'text-anchor', 'vector-effect',
];

function standingAlone(chart) {
  const copy = chart.cloneNode(true);
  const { width, height } = chart.getBoundingClientRect();
  const room = 24;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', width + room);
  copy.setAttribute('height', height + room);
  const shown = [chart, ...chart.querySelectorAll('*')];
  const copied = [copy, ...copy.querySelectorAll('*')];
  shown.forEach((element, at) => {
    const style = getComputedStyle(element);
    for (const look of LOOKS) {
      const value = style.getPropertyValue(look);
      if (value) {
        copied[at].setAttribute(look, value);
      }
    }
    copied[at].removeAttribute('class');
  });
  // Positions are shares of the width, so the drawing keeps its own inside the room around it
  const frame = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  frame.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  frame.setAttribute('width', width + room);
  frame.setAttribute('height', height + room);
  const paper = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  paper.setAttribute('width', '100%');
  paper.setAttribute('height', '100%');
  paper.setAttribute('fill', getComputedStyle(document.documentElement).getPropertyValue('--paper').trim());
  copy.setAttribute('x', room / 2);
  copy.setAttribute('y', room / 2);
  copy.setAttribute('width', width);
  copy.setAttribute('height', height);
  copy.setAttribute('overflow', 'visible');
  frame.append(paper, copy);
  return { text: new XMLSerializer().serializeToString(frame), width: width + room, height: height + room };
}

function save(href, name) {
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  link.click();
}

for (const actions of document.querySelectorAll('[data-chart-name]')) {
  const chart = document.querySelector('svg.chart');
  if (!chart) {
    continue;
  }
  actions.hidden = false;
  actions.addEventListener('click', (event) => {
    const kind = event.target.dataset.save;
    if (!kind) {
      return;
    }
    const name = `${actions.dataset.chartName}.${kind}`;
    // A file is for papers, which are white, though the screen may be dark
    document.documentElement.classList.add('on-paper');
    const picture = standingAlone(chart);
    document.documentElement.classList.remove('on-paper');
    const svg = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture.text)}`;
    if (kind === 'svg') {
      save(svg, name);
      return;
    }
    const image = new Image();
    image.addEventListener('load', () => {
      const canvas = document.createElement('canvas');
      canvas.width = picture.width * 2;
      canvas.height = picture.height * 2;
      canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
      save(canvas.toDataURL('image/png'), name);
    });
    image.src = svg;
  });
}
