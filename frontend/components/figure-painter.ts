import { ARROW } from '../figure/arrow.ts';
import type { Box } from '../figure/frame.ts';
import { edgedPath, GRAIN } from '../figure/path.ts';
import type { Frame, Player } from '../figure/player.ts';
import { standingProps } from '../figure/props.ts';
import type { Layer, Region, Shape } from '../figure/scene.ts';
import { ellipse, groundLine, GROUND_WIDTH, leadPath, leadWidth, SOLID, viewBox } from '../figure/svg.ts';

const SVG = 'http://www.w3.org/2000/svg';

function make<K extends keyof SVGElementTagNameMap>(name: K, attributes: Readonly<Record<string, string | number>> = {}): SVGElementTagNameMap[K] {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

// Several pictures share one shadow root, so each names its gradients apart.
let painters = 0;

const setIfNew = (element: Element, now: Map<string, string>, name: string, value: string): void => {
  if (now.get(name) === value) return;
  element.setAttribute(name, value);
  now.set(name, value);
};

/** The nodes of one layer; they live as long as the figure does and only attributes change that must. */
interface Nodes {
  readonly root: SVGPathElement;
  /** What `root` was last given. */
  readonly given: Map<string, string>;
  readonly gradient?: SVGGradientElement;
}

/** Where to draw: what part of the picture, mirrored or not, on a ground line or not. */
export interface Stage {
  readonly box: Box;
  readonly mirrored: boolean;
  readonly ground: boolean;
  /** Path text of an arrow over the picture; empty for none. */
  readonly arrow: string;
}

/** Paints frames into one SVG element: a score of paths that stay, and a new `d` for those that moved. */
export class FigurePainter {
  private readonly nodes = new Map<string, Nodes>();
  private readonly leads = new Map<string, SVGPathElement>();
  private readonly parts = make('g');
  private readonly over = make('g');
  private readonly defs = make('defs');
  private readonly prefix = `p${painters++}-`;
  private order = '';
  private layers: readonly Layer[] | undefined;

  constructor(svg: SVGSVGElement, player: Player, stage: Stage) {
    const { box } = stage;
    svg.setAttribute('viewBox', viewBox(box));
    const world = make('g');
    if (stage.mirrored) world.setAttribute('transform', `translate(${Math.round((box.left + box.right) * GRAIN)} 0) scale(-1 1)`);
    for (const paint of ['work', 'work-far']) {
      const gradient = make('radialGradient', { id: this.prefix + paint });
      gradient.append(make('stop', { offset: SOLID, class: `stop-${paint}` }), make('stop', { offset: 1, class: `stop-${paint}`, 'stop-opacity': 0 }));
      this.defs.append(gradient);
    }
    if (stage.ground) world.append(make('path', { class: 'floor', 'stroke-width': GROUND_WIDTH, d: groundLine(box) }));
    for (const face of standingProps(player.figure, player.camera)) world.append(make('path', { class: face.paint, d: edgedPath([face.outline]) }));
    world.append(this.parts, this.over);
    if (stage.arrow) for (const [name, width] of [['edge', ARROW.edge], ['stroke', ARROW.width]] as const) world.append(make('path', { class: name, 'stroke-width': width, d: stage.arrow }));
    svg.replaceChildren(this.defs, world);
  }

  paint(frame: Frame): void {
    if (frame.layers !== this.layers) this.paintBody(frame.layers);
    this.layers = frame.layers;
    for (const layer of frame.layers) if (layer.kind === 'region') this.updateEffort(layer, frame.effort);
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

  private paintBody(layers: readonly Layer[]): void {
    for (const layer of layers) if (layer.kind === 'shape') this.update(layer);
    for (const layer of layers) if (layer.kind === 'region') this.updateRegion(layer);
    const order = layers.map((layer) => layer.id).join();
    if (order === this.order) return;
    // Limbs change places rarely: only when one passes in front of another in a view without a near side.
    this.parts.replaceChildren(...layers.map((layer) => this.nodesOf(layer).root));
    this.order = order;
  }

  private update(shape: Shape): void {
    const { root, given } = this.nodesOf(shape);
    setIfNew(root, given, 'd', shape.d);
  }

  // The shapes that a region lies on are filled once more, with its gradient: a clip would cost more than all the rest of a frame.
  private updateRegion(region: Region): void {
    const { root, given, gradient } = this.nodesOf(region);
    const shapes = region.clip.map((id) => this.nodes.get(id)?.given.get('d') ?? '');
    setIfNew(root, given, 'd', shapes.length === 1 ? shapes[0] : shapes.join(''));
    const { transform, rx, ry } = ellipse(region);
    if (gradient) setIfNew(gradient, given, 'gradientTransform', `${transform} scale(${rx} ${ry})`);
  }

  private updateEffort(region: Region, effort: number): void {
    const { root, given } = this.nodesOf(region);
    setIfNew(root, given, 'fill-opacity', effort.toFixed(2));
  }

  private nodesOf(layer: Layer): Nodes {
    let nodes = this.nodes.get(layer.id);
    if (!nodes) {
      nodes = layer.kind === 'shape' ? { root: make('path', { class: layer.paint }), given: new Map() } : this.regionNodes(layer);
      this.nodes.set(layer.id, nodes);
    }
    return nodes;
  }

  private regionNodes({ id, paint }: Region): Nodes {
    const own = this.prefix + id;
    const gradient = make('radialGradient', { id: own, href: `#${this.prefix}${paint}`, gradientUnits: 'userSpaceOnUse', cx: 0, cy: 0, r: 1 });
    this.defs.append(gradient);
    return { root: make('path', { fill: `url(#${own})` }), gradient, given: new Map() };
  }
}
