import { edgedPath, GRAIN } from '../figure/outline.ts';
import type { Box } from '../figure/frame.ts';
import type { Frame, Player } from '../figure/player.ts';
import { standingProps } from '../figure/props.ts';
import type { Layer, Region, Shape } from '../figure/scene.ts';
import { ellipse, groundLine, GROUND_WIDTH, leadPath, leadWidth, viewBox } from '../figure/svg.ts';

const SVG = 'http://www.w3.org/2000/svg';

function make<K extends keyof SVGElementTagNameMap>(name: K, attributes: Readonly<Record<string, string | number>> = {}): SVGElementTagNameMap[K] {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

/** The nodes of one layer; they live as long as the figure does and only their attributes change. */
interface Nodes {
  readonly root: SVGElement;
  readonly ellipse?: SVGEllipseElement;
  d: string;
}

/** Where to draw: what part of the picture, mirrored or not, on a ground line or not. */
export interface Stage {
  readonly box: Box;
  readonly mirrored: boolean;
  readonly ground: boolean;
}

/** Paints frames into one SVG element: about sixteen paths that stay, and a new `d` for those that moved. */
export class FigurePainter {
  private readonly nodes = new Map<string, Nodes>();
  private readonly leads = new Map<string, SVGPathElement>();
  private readonly parts = make('g');
  private readonly over = make('g');
  private readonly defs = make('defs');
  private order = '';

  constructor(svg: SVGSVGElement, player: Player, stage: Stage) {
    const { box } = stage;
    svg.setAttribute('viewBox', viewBox(box));
    const world = make('g');
    if (stage.mirrored) world.setAttribute('transform', `translate(${Math.round((box.left + box.right) * GRAIN)} 0) scale(-1 1)`);
    for (const paint of ['work', 'work-far']) {
      const gradient = make('radialGradient', { id: paint });
      gradient.append(make('stop', { offset: 0.62, class: `stop-${paint}` }), make('stop', { offset: 1, class: `stop-${paint}`, 'stop-opacity': 0 }));
      this.defs.append(gradient);
    }
    if (stage.ground) world.append(make('path', { class: 'floor', 'stroke-width': GROUND_WIDTH, d: groundLine(box) }));
    for (const face of standingProps(player.figure, player.camera)) world.append(make('path', { class: face.paint, d: edgedPath([face.outline]) }));
    world.append(this.parts, this.over);
    svg.replaceChildren(this.defs, world);
  }

  paint(frame: Frame): void {
    for (const layer of frame.layers) this.update(layer, frame.effort);
    const order = frame.layers.map((layer) => layer.id).join();
    if (order !== this.order) {
      // Limbs change places rarely: only when one passes in front of another in a view without a near side.
      this.parts.replaceChildren(...frame.layers.map((layer) => this.nodesOf(layer).root));
      this.order = order;
    }
    for (const lead of frame.leads) {
      let path = this.leads.get(lead.id);
      if (!path) {
        path = make('path', { class: lead.paint, 'stroke-width': leadWidth(lead) });
        this.leads.set(lead.id, path);
        this.over.append(path);
      }
      path.setAttribute('d', leadPath(lead));
    }
  }

  private update(layer: Layer, effort: number): void {
    const nodes = this.nodesOf(layer);
    if (layer.kind === 'region') {
      this.updateRegion(nodes, layer, effort);
    } else if (layer.d !== nodes.d) {
      nodes.root.setAttribute('d', layer.d);
      nodes.d = layer.d;
    }
  }

  private updateRegion(nodes: Nodes, layer: Region, effort: number): void {
    const { transform, rx, ry } = ellipse(layer);
    nodes.ellipse?.setAttribute('transform', transform);
    nodes.ellipse?.setAttribute('rx', String(rx));
    nodes.ellipse?.setAttribute('ry', String(ry));
    nodes.root.setAttribute('opacity', effort.toFixed(2));
  }

  private nodesOf(layer: Layer): Nodes {
    let nodes = this.nodes.get(layer.id);
    if (!nodes) {
      nodes = layer.kind === 'shape' ? shapeNodes(layer) : this.regionNodes(layer);
      this.nodes.set(layer.id, nodes);
    }
    return nodes;
  }

  private regionNodes(layer: Region): Nodes {
    const id = `clip-${layer.id}`;
    // The clip follows its shapes by reference, so it costs nothing while they move.
    const clip = make('clipPath', { id });
    clip.append(...layer.clip.map((shape) => make('use', { href: `#${shape}` })));
    this.defs.append(clip);
    const root = make('g', { 'clip-path': `url(#${id})` });
    const shape = make('ellipse', { fill: `url(#${layer.paint})` });
    root.append(shape);
    return { root, ellipse: shape, d: '' };
  }
}

const shapeNodes = (shape: Shape): Nodes => ({ root: make('path', { id: shape.id, class: shape.paint }), d: '' });
