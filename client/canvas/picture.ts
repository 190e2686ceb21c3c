// One picture on one canvas, outside of React: shows a scene, follows pointer and keyboard, lights and selects.
// Sigma keeps camera, hit-testing and the graphics card; what a scene means is the view's affair.
import { MultiDirectedGraph } from 'graphology';
import { Sigma } from 'sigma';
import type { AssertionView } from '#schema';
import { Camera, type CameraPlace } from './camera.ts';
import { PathProgram } from './edge-program.ts';
import { Heads } from './heads.ts';
import { Highlight } from './highlight.ts';
import { type Hit, hitAt } from './hits.ts';
import { Layers } from './layers.ts';
import { edgeLook, nodeLook } from './looks.ts';
import { measureFont } from './measure.ts';
import { isMenuKey, type MenuCall, MenuCalls } from './menu-calls.ts';
import { ShapeProgram } from './node-program.ts';
import { onSchemeChange, type Palette, readPalette } from './palette.ts';
import { type Point, Pointer } from './pointer.ts';
import type { Scene, SceneEdge, SceneNode } from './scene.ts';
import { sceneHtml } from './scene-html.ts';
import { wordsOfScene } from './scene-words.ts';
import { type Caption, sceneSvg } from './scene-svg.ts';
import { inView, openStage, Stage } from './stage.ts';
import { type Direction, stepFrom } from './steps.ts';
import { forgetWidths } from './words.ts';

export type PictureEvents = {
  /** The id under the pointer or the focus. */
  onHover: (id: string | null) => void;
  /** Chosen by click or Enter; null by a click beside everything or by Esc. */
  onSelect: (id: string | null) => void;
  /** What to tell whoever cannot see the picture. */
  onTell: (sentence: string) => void;
  /** What to show beside the pointer; null takes it away. */
  onTip: (tip: { text: string; x: number; y: number } | null) => void;
  /** A menu is asked for, at px from the canvas's upper left corner; null where the picture has none. */
  onMenu: ((call: MenuCall) => void) | null;
  /** The graphics card was taken away; nothing more is drawn. */
  onLost: () => void;
};

const DIRECTIONS: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** Whether this browser can draw at all. */
export function canDraw(): boolean {
  const context = document.createElement('canvas').getContext('webgl2');
  // Browsers keep only so many of these; this one is not needed any more.
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}

export class Picture {
  readonly #container: HTMLElement;
  readonly #events: PictureEvents;
  readonly #sigma: Sigma;
  readonly #highlight = new Highlight();
  readonly #camera: Camera;
  readonly #layers: Layers;
  readonly #heads: Heads;
  readonly #stage: Stage;
  readonly #pointer: Pointer;
  readonly #menu: MenuCalls | null;
  readonly #stop = new AbortController();
  readonly #undo: (() => void)[] = [];
  #palette: Palette;

  /** @param container an element with a size, position relative or absolute, and a tabindex */
  constructor(container: HTMLElement, events: PictureEvents) {
    this.#container = container;
    this.#events = events;
    this.#palette = readPalette(container);
    this.#sigma = new Sigma(new MultiDirectedGraph(), openStage(container), {
      allowInvalidContainer: true,
      renderLabels: false,
      enableCameraRotation: false,
      zIndex: true,
      stagePadding: 0,
      defaultNodeType: 'shape',
      defaultEdgeType: 'path',
      nodeProgramClasses: { shape: ShapeProgram },
      edgeProgramClasses: { path: PathProgram },
      defaultDrawNodeHover: () => {},
      nodeReducer: (key) => this.#nodeLook(key),
      edgeReducer: (key) => this.#edgeLook(key),
      zoomToSizeRatioFunction: (ratio) => (this.scene.scaling === 'drawing' ? ratio : Math.sqrt(ratio)),
    });
    this.#heads = new Heads(container, measureFont);
    const coverOf = (place: { x: number; y: number }, zoom: number) => this.#heads.coverOf(place, zoom);
    this.#camera = new Camera(this.#sigma, container, this.#highlight, coverOf);
    this.#layers = new Layers(this.#sigma);
    this.#stage = new Stage(this.#sigma);
    this.#pointer = this.#followPointer();
    this.#menu = events.onMenu && this.#followMenu();
    this.#followCamera();
    this.#followKeyboard();
    this.#followPage();
  }

  get scene(): Scene {
    return this.#highlight.scene;
  }

  get camera(): CameraPlace {
    return this.#camera.place;
  }

  get isMoving(): boolean {
    return this.#sigma.getCamera().isAnimated() || this.#stage.isMoved;
  }

  /** px from the canvas's upper left corner */
  toScreen(point: Point): Point {
    return this.#camera.toScreen(point);
  }

  /** Where a node is seen, px from the canvas's upper left corner: a heading of a grid may be kept in sight. */
  placeOf(node: SceneNode): { x: number; y: number } {
    return this.#heads.placeOf(node, this.toScreen(node));
  }

  /** Whether a node's words are drawn now. */
  showsWords(key: string): boolean {
    return this.#layers.shown.has(key);
  }

  /** Whether a node or an edge is lit by hover, focus or selection. */
  isLit(key: string): boolean {
    return this.#highlight.isLit(key);
  }

  /** Whether an edge is drawn now: one that is on tap only while an end of it is selected. */
  isDrawn(edge: SceneEdge): boolean {
    return this.#highlight.isDrawn(edge);
  }

  /** Puts another scene in the present one's place; the camera stays where somebody moved it. */
  show(scene: Scene): void {
    const graph = new MultiDirectedGraph();
    for (const node of scene.nodes) graph.addNode(node.key, { x: node.x, y: -node.y });
    for (const edge of scene.edges) graph.addEdgeWithKey(edge.key, edge.source, edge.target);
    this.#highlight.show(scene);
    this.#heads.forget();
    this.#pointer.forget();
    this.#camera.keepDuring(() => this.#sigma.setGraph(graph));
  }

  /** @param covered the share of the picture's height, at its foot, over which something lies while an id is selected */
  select(id: string | null, covered: number): void {
    if (this.#highlight.select(id)) this.#redraw();
    this.#camera.cover(covered);
  }

  /** Lights an id that is hovered here or elsewhere. */
  light(id: string | null): void {
    if (this.#highlight.hover(id)) this.#redraw();
  }

  zoomIn(): void {
    this.#camera.zoomIn();
  }

  zoomOut(): void {
    this.#camera.zoomOut();
  }

  /** Goes to a place, as if somebody had moved it there. */
  look(place: CameraPlace): void {
    this.#camera.look(place);
  }

  get isMoved(): boolean {
    return this.#camera.isMoved;
  }

  fit(): void {
    this.#camera.fit();
  }

  /** The whole picture as SVG, as it stands now: at the present zoom in a map, at its own size else. */
  toSvg(caption: Caption): string {
    const isMap = this.scene.scaling === 'map';
    const { zoom } = this.camera;
    return sceneSvg(
      this.#highlight,
      this.#palette,
      { zoom: isMap ? zoom : 1, shapes: isMap ? this.#sigma.scaleSize(1) : 1, measure: measureFont },
      caption,
    );
  }

  /** The same as a page by itself, with the exact words that its marks stand for. */
  toHtml(caption: Caption, assertions: readonly AssertionView[]): string {
    return sceneHtml(this.toSvg(caption), caption, wordsOfScene(this.scene, assertions), this.#palette);
  }

  /** Gives the keyboard back to the picture, at the node that had it, where it is still there. */
  focusOn(key: string): void {
    this.#container.focus({ preventScroll: true });
    const node = this.#highlight.node(key);
    if (this.#container.matches(':focus-visible')) this.#focus(node);
    else this.#highlight.focus(node?.key ?? null);
  }

  /** Draws again what is there, for example in a face that has arrived. */
  repaint(): void {
    forgetWidths();
    this.#heads.forget();
    this.#sigma.scheduleRender();
  }

  close(): void {
    this.#stop.abort();
    for (const undo of this.#undo) undo();
    this.#heads.close();
    this.#stage.close();
    this.#sigma.kill();
  }

  #followPointer(): Pointer {
    const [mouse, touch] = [this.#sigma.getMouseCaptor(), this.#sigma.getTouchCaptor()];
    // Sigma would ask the graphics card what is under the pointer.
    mouse.removeAllListeners();
    touch.removeAllListeners();
    mouse.on('wheel', (event) => {
      // Sigma 3.0.3 hands out a copy whose preventSigmaDefault() marks another object.
      event.sigmaDefaultPrevented = true;
      if (event.original instanceof WheelEvent) this.#camera.wheel(event.original, event);
    });
    mouse.on('mousedown', () => this.#camera.watchDrag());
    touch.on('touchdown', () => this.#camera.watchDrag());
    return new Pointer(this.#sigma, {
      find: (at) => this.#hit(at),
      onOver: ({ node, edge }, at) => this.#point(node, edge, at && inView(at)),
      onClick: (hit) => this.#click(hit),
    });
  }

  #followMenu(): MenuCalls {
    const nodeAt = (at: Point): string | null => this.#hit(at).node;
    return new MenuCalls(this.#sigma, nodeAt, ({ key, at }) => this.#callMenu({ key, at: inView(at) }));
  }

  #followCamera(): void {
    const camera = this.#sigma.getCamera();
    // Sigma would draw the picture anew wherever the camera goes.
    camera.removeAllListeners('updated');
    camera.on('updated', () => {
      this.#events.onTip(null);
      if (this.#stage.follow(this.camera)) this.#drawHeads();
      else this.#sigma.scheduleRender();
    });
    this.#sigma.on('afterRender', () => {
      this.#drawLayers();
      this.#stage.stand(this.camera);
    });
  }

  #followKeyboard(): void {
    const { signal } = this.#stop;
    this.#container.addEventListener('keydown', (event) => this.#key(event), { signal });
    this.#container.addEventListener('blur', () => this.#focus(null), { signal });
  }

  /** Follows the page's size, scheme and faces, and the loss of the graphics card. */
  #followPage(): void {
    const { signal } = this.#stop;
    for (const canvas of Object.values(this.#sigma.getCanvases()))
      canvas.addEventListener('webglcontextlost', () => this.#events.onLost(), { signal });
    document.fonts.addEventListener('loadingdone', () => this.repaint(), { signal });
    const resized = new ResizeObserver(() => this.#resize());
    resized.observe(this.#container);
    this.#undo.push(
      () => resized.disconnect(),
      onSchemeChange(() => {
        this.#palette = readPalette(this.#container);
        this.#redraw();
      }),
    );
    this.#followSharpness();
  }

  /** A window that moves to another screen, or is zoomed by the browser, needs sharper or coarser canvases. */
  #followSharpness(): void {
    const { signal } = this.#stop;
    const here = matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    const onChange = (): void => {
      this.#sigma.resize(true);
      this.#resize();
      this.#followSharpness();
    };
    here.addEventListener('change', onChange, { once: true, signal });
  }

  #redraw(): void {
    this.#heads.forget();
    this.#sigma.scheduleRefresh();
  }

  #resize(): void {
    this.#sigma.resize();
    this.#camera.keepDuring(() => this.#sigma.refresh());
  }

  #point(node: string | null, edge: string | null, at: Point | null): void {
    const pointed = this.#highlight.node(node);
    const isChoice = pointed !== null || this.#highlight.edge(edge)?.id !== undefined;
    this.#container.style.cursor = isChoice ? 'pointer' : '';
    if (this.#highlight.hover(pointed?.id ?? null, edge)) this.#redraw();
    this.#events.onHover(pointed?.id ?? null);
    const text = pointed ? this.#tipOf(pointed) : this.#highlight.edge(edge)?.description;
    this.#events.onTip(text && at ? { text, x: at.x, y: at.y } : null);
  }

  /** What a node has to say beside the pointer: more than its words, or a name that is not written in full. */
  #tipOf(node: SceneNode): string | null {
    if (node.tip !== undefined) return node.tip;
    const isWhole = node.words.some(({ lines }) => lines.join(' ') === node.label);
    return isWhole && this.showsWords(node.key) ? null : node.label;
  }

  /** @param at px of sigma's canvases */
  #hit(at: Point): Hit {
    // Where a heading is kept in sight, what lies behind it cannot be pointed at.
    const head = this.#heads.at(inView(at));
    if (head !== undefined) return { node: head?.key ?? null, edge: null };
    const { zoom } = this.camera;
    return hitAt(this.#highlight, this.#camera.fromScreen(inView(at)), {
      zoom,
      shapes: this.#sigma.scaleSize(1),
    });
  }

  #click({ node, edge }: Hit): void {
    // A press that called a menu ends as a tap, which then chooses nothing.
    if (this.#menu?.tookTap()) return;
    if (node !== null) this.#choose(node);
    else if (edge !== null) this.#chooseEdge(edge);
    else this.#events.onSelect(null);
  }

  #choose(key: string): void {
    this.#highlight.focus(key);
    this.#events.onSelect(this.#highlight.node(key)?.id ?? null);
  }

  #chooseEdge(key: string): void {
    const id = this.#highlight.edge(key)?.id;
    if (id !== undefined) this.#events.onSelect(id);
  }

  #focus(node: SceneNode | null): void {
    this.#highlight.focus(node?.key ?? null);
    this.#highlight.hover(node?.id ?? null, null);
    this.#redraw();
    this.#events.onHover(node?.id ?? null);
    if (!node) return;
    this.#events.onTell(node.description);
    this.#camera.bringIntoSight(node, this.placeOf(node));
  }

  #key(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const { focused } = this.#highlight;
    const direction = DIRECTIONS[event.key];
    const actions: Record<string, () => void> = {
      Enter: () => focused && this.#choose(focused.key),
      Escape: () => this.#events.onSelect(null),
      '+': () => this.zoomIn(),
      '=': () => this.zoomIn(),
      '-': () => this.zoomOut(),
      '0': () => this.fit(),
    };
    if (isMenuKey(event)) actions[event.key] = () => focused && this.#callMenu({ key: focused.key });
    const act = direction
      ? () => this.#focus(stepFrom(this.scene, focused?.key ?? null, direction))
      : actions[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  /** Where a key asks, the menu stands at the node. */
  #callMenu({ key, at }: Pick<MenuCall, 'key'> & { at?: Point }): void {
    const node = this.#highlight.node(key);
    if (!node) return;
    this.#events.onTip(null);
    this.#events.onMenu?.({ key, id: node.id, at: at ?? this.placeOf(node) });
  }

  #nodeLook(key: string) {
    const node = this.#highlight.node(key);
    // Sigma asks once more for the nodes of the scene before.
    if (!node) return { x: 0, y: 0, hidden: true };
    const hasFocus = node === this.#highlight.focused && this.#container.matches(':focus-visible');
    return nodeLook(node, this.#highlight, this.#palette, hasFocus);
  }

  #edgeLook(key: string) {
    const edge = this.#highlight.edge(key);
    return edge ? edgeLook(edge, this.#highlight, this.#palette) : { hidden: true };
  }

  #drawHeads(): void {
    this.#heads.draw(
      this.#highlight,
      this.#palette,
      { corner: this.toScreen({ x: 0, y: 0 }), zoom: this.camera.zoom, size: this.#camera.size },
      this.#highlight.selectedNode === null ? 0 : this.#camera.covered,
    );
  }

  #drawLayers(): void {
    this.#layers.draw(this.#highlight, this.#palette, {
      size: this.#camera.size,
      zoom: this.camera.zoom,
      shapes: this.#sigma.scaleSize(1),
      toScreen: this.#camera.toScreen,
    });
    this.#drawHeads();
  }
}
