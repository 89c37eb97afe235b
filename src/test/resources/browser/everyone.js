/** Looks at a page as people meet it who use keys, large text, a narrow screen, colours of their own or another language. */
globalThis.everyone = (() => {
  const CONTROLS =
    'a[href], button, input:not([type=hidden]), select, textarea, summary, [contenteditable=""], [contenteditable=true], [tabindex]';
  const FIELDS = 'input:not([type=checkbox], [type=radio], [type=range], [type=file]), textarea, select';
  /** Groups in which arrow keys go from one to the next: Tab stops at one of them. */
  const GROUPS =
    '[role=radiogroup], [role=tablist], [role=menu], [role=menubar], [role=toolbar], [role=listbox], [role=tree], [role=grid], [role=treegrid]';

  const parentOf = (part) => part.assignedSlot ?? part.parentElement ?? part.getRootNode().host ?? null;

  function* parts(root = document.body) {
    for (const part of root.querySelectorAll('*')) {
      yield part;
      if (part.shadowRoot) yield* parts(part.shadowRoot);
    }
  }

  function* around(part) {
    for (let each = part; each; each = parentOf(each)) yield each;
  }

  function closest(part, selector) {
    for (const each of around(part)) if (each.matches(selector)) return each;
    return null;
  }

  function shown(part) {
    if (!part.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false })) return false;
    const box = part.getBoundingClientRect();
    return box.width > 1 && box.height > 1;
  }

  /** Kept for screen readers only. */
  function unseen(part) {
    for (const each of around(part)) {
      const style = getComputedStyle(each);
      if (/inset\((?:50|100)%/.test(style.clipPath) || /^rect\((?:0px|1px)/.test(style.clip)) return true;
      if (style.position === 'absolute' && each.offsetWidth <= 1 && each.offsetHeight <= 1) return true;
      if (style.opacity === '0') return true;
    }
    return false;
  }

  const off = (part) =>
    part.disabled || closest(part, '[inert], [disabled], [aria-hidden=true]') !== null || part.getAttribute('aria-disabled') === 'true';

  function named(part) {
    const said = (part.getAttribute('aria-label') ?? part.innerText ?? part.textContent ?? '').trim().replace(/\s+/g, ' ');
    const where = part.id && !/\d/.test(part.id) ? `#${part.id}` : part.classList[0] ? `.${part.classList[0]}` : '';
    const host = part.getRootNode().host;
    const label = said || part.labels?.[0]?.innerText?.trim() || '';
    return `${host ? `${host.localName} ` : ''}${part.localName}${where}${label ? ` “${label.slice(0, 40)}”` : ''}`;
  }

  const SHOWN = ['outlineStyle', 'outlineWidth', 'outlineColor', 'boxShadow', 'backgroundColor', 'color', 'textDecorationLine', 'transform',
    'clipPath', 'opacity', 'fontWeight', 'stroke', 'fill', 'strokeWidth', 'display', 'visibility', 'content', 'width', 'height',
    'borderTopStyle', 'borderTopColor', 'borderTopWidth', 'borderBottomStyle', 'borderBottomColor', 'borderBottomWidth',
    'borderInlineStartColor', 'borderInlineStartWidth'];

  function styles(part, pseudo) {
    const style = getComputedStyle(part, pseudo);
    if (pseudo && (style.content === 'none' || style.content === 'normal')) return '';
    return SHOWN.map((name) => (name.startsWith('outline') && style.outlineStyle === 'none' ? '' : style[name])).join('|');
  }

  const withPseudo = (part) => [styles(part), styles(part, '::before'), styles(part, '::after')].join('/');

  /** How it is drawn; what is wholly transparent shows nothing, whatever its styles are. */
  const onScreen = (part) => (part.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ? withPseudo(part) : '');

  /** What can be seen of a control and of what is drawn for it: its neighbours, its hosts and their parts. */
  function look(part) {
    const seen = [onScreen(part)];
    let depth = 0;
    for (const each of around(parentOf(part) ?? part)) {
      if (depth++ > 3 || each === document.body) break;
      seen.push(onScreen(each));
      if (depth === 1) for (const neighbour of each.children) if (neighbour !== part) seen.push(onScreen(neighbour));
      if (each.shadowRoot) for (const inner of each.shadowRoot.querySelectorAll('[part]')) seen.push(onScreen(inner));
    }
    return seen.join('\n');
  }

  function active() {
    let part = document.activeElement;
    while (part?.shadowRoot?.activeElement) part = part.shadowRoot.activeElement;
    return part === document.body || part === document.documentElement ? null : part;
  }

  function covered(part) {
    const box = part.getBoundingClientRect();
    const left = Math.max(box.left, 0);
    const right = Math.min(box.right, innerWidth);
    const top = Math.max(box.top, 0);
    const bottom = Math.min(box.bottom, innerHeight);
    if (right - left < 1 || bottom - top < 1) return true;
    const frame = parentOf(part) ?? part;
    for (const x of [0.5, 0.1, 0.9]) {
      for (const y of [0.5, 0.15, 0.85]) {
        let hit = document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y);
        while (hit?.shadowRoot) {
          const inner = hit.shadowRoot.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y);
          if (!inner || inner === hit) break;
          hit = inner;
        }
        if (hit) for (const each of around(hit)) if (each === part || each === frame) return false;
      }
    }
    return true;
  }

  // ---- keys

  let walk;

  function wanted() {
    return [...parts()].filter((part) => {
      if (!part.matches(CONTROLS) || off(part) || !shown(part)) return false;
      if (part.tabIndex >= 0) return true;
      return part.matches('a[href], button, input, select, textarea, summary') && part.getAttribute('tabindex') === '-1';
    });
  }

  function startWalk() {
    active()?.blur();
    getSelection()?.removeAllRanges();
    scrollTo(0, 0);
    arrive();
    const all = wanted();
    walk = { all, looks: new Map(all.map((part) => [part, look(part)])), seen: new Set(), found: [], first: null, last: null, same: 0, out: 0, rounds: 0, round: false };
    addEventListener('keyup', arrived, true);
    return all.length;
  }

  function arrived(event) {
    if (event.key === 'Tab' && !walk.round) walk.round = step();
  }

  /** After each press of Tab: whether the walk has come round. */
  function step() {
    const part = active();
    if (!part) {
      walk.last = null;
      return (walk.first !== null || walk.all.length === 0) && ++walk.out > 2;
    }
    walk.same = part === walk.last ? walk.same + 1 : 0;
    if (walk.same > 2) {
      walk.found.push(`keys can't leave ${named(part)}`);
      return true;
    }
    walk.last = part;
    // A page that moves the focus once it is ready makes one miss a part the first time round.
    if (part === walk.first && walk.same === 0) return ++walk.rounds > 1 || missed().length === 0;
    walk.first ??= part;
    if (walk.seen.has(part)) return false;
    walk.seen.add(part);
    // Guards that keep the focus inside a dialog have no size of their own.
    if (!shown(part) && !part.labels?.length) return false;
    const before = walk.looks.get(part);
    if (before !== undefined && before === look(part)) walk.found.push(`focus isn't seen on ${named(part)}`);
    if (covered(part)) walk.found.push(`with the focus on it this is covered: ${named(part)}`);
    return false;
  }

  /** Controls that keys have not come to, nor to their group. */
  function missed() {
    const groupOf = (part) => {
      if (part.closest('li') && part.getRootNode().host?.localName === 'rs-worklist') return 'rows of the worklist';
      if (part.type === 'radio') return `${part.name} in ${part.getRootNode().host?.localName ?? 'page'}`;
      return closest(part, GROUPS) ?? closest(part, 'vaadin-grid');
    };
    const groups = new Set([...walk.seen].map(groupOf).filter(Boolean));
    // The same link twice, or a part of a field whose field is reached.
    const within = (part) => [...around(part)].some((each) => each !== part && each.localName.includes('-') && walk.seen.has(each));
    return walk.all.filter(
      (part) => part.isConnected && shown(part) && !walk.seen.has(part) && !groups.has(groupOf(part)) && !within(part),
    );
  }

  function endWalk() {
    removeEventListener('keyup', arrived, true);
    if (!walk.round) walk.found.push(`keys don't come round: the last was ${walk.last ? named(walk.last) : 'nothing'}`);
    return [...walk.found, ...missed().map((part) => `keys don't reach ${named(part)}`)];
  }

  /** Ends what is on its way from one look to another: half-way there two looks differ that are the same. */
  function arrive() {
    const roots = [document, ...[...parts(document)].map((part) => part.shadowRoot).filter(Boolean)];
    const moving = new Set(roots.flatMap((root) => root.getAnimations()));
    for (const each of moving) if (each instanceof CSSTransition) each.finish();
  }

  /** Goes again where keys have led, without them: the browser shows the focus as it does for the control that had it before. */
  function glance() {
    const parts = [...walk.seen].filter((part) => part.isConnected && walk.looks.has(part) && shown(part));
    active()?.blur();
    arrive();
    const looks = new Map(parts.map((part) => [part, look(part)]));
    return parts.filter((part) => {
      part.focus();
      return active() === part && looks.get(part) === look(part);
    }).map((part) => `focus isn't seen on ${named(part)}`);
  }

  // ---- space

  function* texts() {
    for (const part of [document.body, ...parts()]) {
      if (/^(?:style|script|noscript|template|title|desc|option)$/.test(part.localName)) continue;
      for (const node of part.childNodes) {
        if (node.nodeType === Node.TEXT_NODE && node.data.trim() && part.checkVisibility({ visibilityProperty: true }) && !unseen(part)) {
          yield [node, part];
        }
      }
    }
  }

  const fixed = (part) => [...around(part)].some((each) => /fixed|sticky/.test(getComputedStyle(each).position));

  function scrolls(part) {
    for (const each of around(part)) {
      if (each === document.body || each === document.documentElement) return null;
      const style = getComputedStyle(each);
      if (/auto|scroll/.test(style.overflowX) && each.scrollWidth > each.clientWidth) return each;
    }
    return null;
  }

  /** What hides a part of this text without saying so. */
  function hiding(box, part) {
    for (const each of around(part)) {
      if (each === document.body || each === document.documentElement) return null;
      const style = getComputedStyle(each);
      const frame = each.getBoundingClientRect();
      if (/auto|scroll/.test(style.overflowX) || /auto|scroll/.test(style.overflowY)) return null;
      if (style.webkitLineClamp !== 'none') return null;
      if (/hidden|clip/.test(style.overflowX) && (box.right > frame.right + 1.5 || box.left < frame.left - 1.5)) {
        return style.textOverflow === 'ellipsis' && closest(part, '[title], [aria-label]') ? null : each;
      }
      if (/hidden|clip/.test(style.overflowY) && box.height > 0 && (box.bottom > frame.bottom + 4 || box.top < frame.top - 4)) return each;
    }
    return null;
  }

  /** Whether it is scrolled out of what it stands in. */
  function away(box, part) {
    for (const each of around(part)) {
      if (each === document.body || each === document.documentElement) return false;
      if (getComputedStyle(each).overflowY === 'visible') continue;
      const frame = each.getBoundingClientRect();
      if (box.top > frame.bottom - 4 || box.bottom < frame.top + 4) return true;
    }
    return false;
  }

  function boxes(node) {
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()].filter((box) => box.width > 1 && box.height > 1);
  }

  /** Whether the page is too wide, and which texts are cut or lie over each other. */
  function space() {
    const found = [];
    const width = document.documentElement.clientWidth;
    const page = Math.max(document.documentElement.scrollWidth, document.body.scrollWidth);
    if (page > width + 1) {
      const widest = [...parts()].filter((part) => shown(part) && !scrolls(part) && !fixed(part))
        .filter((part) => { const box = part.getBoundingClientRect(); return box.right > width + 1 || box.left < -1; }).at(-1);
      found.push(`${page} px wide on ${width} px${widest ? `, by ${named(widest)}` : ''}`);
    }
    const still = [];
    for (const [node, part] of texts()) {
      if (closest(part, '[aria-hidden=true] svg, vaadin-grid')) continue;
      const all = boxes(node);
      for (const box of all) {
        const cut = hiding(box, part);
        if (cut) {
          found.push(`cut: ${named(part)}${cut === part ? '' : ` in ${named(cut).slice(0, 50)}`}`);
          break;
        }
        if ((box.right > width + 1 || box.left < -1) && !scrolls(part)) {
          found.push(`beyond the edge: ${named(part)}`);
          break;
        }
      }
      if (!part.closest('svg') && !fixed(part)) still.push(...all.filter((box) => !away(box, part)).map((box) => [box, part]));
    }
    still.sort(([one], [other]) => one.top - other.top);
    still.forEach(([box, part], index) => {
      for (let next = index + 1; next < still.length && still[next][0].top < box.bottom - 4; next++) {
        const [other, second] = still[next];
        if (second === part) continue;
        const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
        const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
        if (across > 3 && down > 5 && !scrolls(part) && !scrolls(second)) found.push(`over each other: ${named(part)} and ${named(second)}`);
      }
    });
    return [...new Set(found)];
  }

  const sizes = () => new Map([...texts()].map(([node, part]) => [node, [part, parseFloat(getComputedStyle(part).fontSize)]]));

  /** With letters of twice the size; `space` says what that does. */
  function enlarge() {
    const before = sizes();
    document.documentElement.style.fontSize = '200%';
    const small = [...before].filter(([node, [part, size]]) =>
      node.isConnected && part.checkVisibility() && !part.closest('svg') && parseFloat(getComputedStyle(part).fontSize) < size * 1.3);
    return [...new Set(small.map(([, [part]]) => `stays small: ${named(part)}`))];
  }

  /** Until nothing has moved for a second and twenty frames, ten seconds at most: lists place their rows some time after their letters have grown. */
  async function atRest() {
    const places = () => [...parts()].filter((part) => !(part instanceof SVGElement)).map((part) => Math.round(part.getBoundingClientRect().top)).join();
    const end = performance.now() + 10_000;
    let last = '';
    let since = 0;
    let frames = 0;
    while (performance.now() < end) {
      await new Promise(requestAnimationFrame);
      const now = places();
      if (now !== last) [last, since, frames] = [now, performance.now(), 0];
      else if (++frames >= 20 && performance.now() - since >= 1_000) return;
    }
  }

  // ---- colours of one's own

  function channels(colour) {
    const [red, green, blue, alpha = '1'] = colour.match(/[\d.]+/g) ?? [0, 0, 0, 0];
    return { red: +red, green: +green, blue: +blue, alpha: +alpha };
  }

  /** What stands behind it; what keeps its own colours tells them, all else has those of the person. */
  function ground(part) {
    for (const each of around(part)) {
      const colour = getComputedStyle(each).backgroundColor;
      if (channels(colour).alpha > 0.5) return channels(colour);
    }
    return channels('rgb(255, 255, 255)');
  }

  function light({ red, green, blue }) {
    const [r, g, b] = [red, green, blue].map((each) => (each / 255 <= 0.04045 ? each / 255 / 12.92 : ((each / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }

  function contrast(one, other) {
    const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  }

  const bordered = (part) => ['', '::before', '::after'].some((pseudo) => {
    const style = getComputedStyle(part, pseudo || null);
    if (pseudo && style.content === 'none') return false;
    return ['Top', 'Bottom', 'Left', 'Right'].some((side) =>
      style[`border${side}Style`] !== 'none' && parseFloat(style[`border${side}Width`]) > 0
      && channels(style[`border${side}Color`]).alpha > 0.3 && contrast(channels(style[`border${side}Color`]), ground(part)) > 1.5)
      || (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0);
  });

  /** What tells the chosen one from the others: its own look and what is drawn inside it, whatever the size. */
  function chosenLook(part) {
    const drawn = [part, ...parts(part), ...(part.shadowRoot ? parts(part.shadowRoot) : [])].filter((each) => each.checkVisibility());
    return drawn.map((each) => withPseudo(each).replace(/(?<=^|[|/])\d[\d.]+px(?=[|/]|$)/g, '')).join('\n');
  }

  const CHOSEN = ['aria-checked', 'aria-pressed', 'aria-selected', 'aria-current'];

  /** With `forced-colors: active`. */
  function colours() {
    arrive();
    const found = [];
    for (const [, part] of texts()) {
      if (off(part) || part.closest('svg')) continue;
      const style = getComputedStyle(part);
      const colour = channels(style.color);
      if (colour.alpha < 0.3 || contrast(colour, ground(part)) < 3) found.push(`text of the colour of its ground: ${named(part)}`);
    }
    for (const field of document.querySelectorAll(FIELDS)) {
      if (off(field) || !shown(field) || unseen(field)) continue;
      const frames = [...around(field)].slice(0, 5);
      const host = closest(field, 'vaadin-text-field, vaadin-text-area, vaadin-select, vaadin-combo-box, vaadin-date-picker');
      if (host?.shadowRoot) frames.push(...host.shadowRoot.querySelectorAll('[part]'));
      if (!frames.some(bordered)) found.push(`field without a visible edge: ${named(field)}`);
    }
    for (const part of parts()) {
      if (!part.matches('button, a[href], [role=button]') || !shown(part) || off(part)) continue;
      for (const shape of parts(part)) {
        // A figure is a picture with colours of its own.
        if (!shape.matches('path, circle, line, rect, polyline') || closest(shape, 'rs-figure')) continue;
        const style = getComputedStyle(shape);
        const drawn = [style.stroke, style.fill].filter((paint) => paint.startsWith('rgb') && channels(paint).alpha > 0.3);
        if (drawn.length && drawn.every((paint) => contrast(channels(paint), ground(part)) < 3)) {
          found.push(`symbol of the colour of its ground: ${named(part)}`);
        }
      }
    }
    for (const name of CHOSEN) {
      for (const part of parts()) {
        const value = part.getAttribute(name);
        if (!value || value === 'false' || !shown(part) || off(part)) continue;
        const frame = part.parentElement?.parentElement ?? part.getRootNode();
        const other = [...frame.querySelectorAll(part.localName)].find((each) => each !== part && shown(each) && !off(each)
          && each.getAttribute('role') === part.getAttribute('role') && each.parentElement?.localName === part.parentElement?.localName
          && (each.getAttribute(name) ?? 'false') === 'false');
        if (other && chosenLook(part) === chosenLook(other)) found.push(`chosen looks like not chosen: ${named(part)}`);
      }
    }
    return [...new Set(found)];
  }

  // ---- words

  const SPOKEN = ['aria-label', 'title', 'placeholder', 'alt', 'aria-description', 'aria-roledescription', 'aria-valuetext'];

  /** All that the interface says on this page, to see and to hear; what stands in another language of its own is left out. */
  function words() {
    const all = new Set();
    const foreign = (part) => {
      const own = closest(part, '[lang]');
      return own !== null && own !== document.documentElement && own.lang !== document.documentElement.lang;
    };
    for (const part of parts()) {
      if (/^(?:style|script|noscript|template)$/.test(part.localName) || foreign(part)) continue;
      for (const node of part.childNodes) if (node.nodeType === Node.TEXT_NODE) all.add(node.data);
      for (const name of SPOKEN) if (part.hasAttribute(name)) all.add(part.getAttribute(name));
    }
    return [...all].map((text) => text.trim().replace(/\s+/g, ' ')).filter(Boolean);
  }

  return { startWalk, cameRound: () => walk.round, endWalk, glance, space, enlarge, atRest, colours, words, language: () => document.documentElement.lang };
})();
