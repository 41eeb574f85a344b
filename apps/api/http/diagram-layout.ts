import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js';
import { type Diagram, type DiagramState, type DiagramTransition, diagramOf } from '#engine/diagram.js';
import type { Installed } from '#engine/registry.js';

/** A state with its place on the drawing, in pixels from the upper left corner. */
export interface PlacedBox extends DiagramState {
  /** How many states it lies within. */
  readonly depth: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** All transitions from one state to another, as one line. */
export interface Way {
  readonly from: string;
  readonly to: string;
  readonly events: readonly string[];
  readonly titles: readonly string[];
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

/** A statechart laid out for drawing, with all that the drawing says as text. */
export interface LaidOut extends Pick<Diagram, 'transitions'> {
  readonly definition: string;
  readonly width: number;
  readonly height: number;
  readonly states: readonly PlacedBox[];
  readonly ways: readonly Way[];
}

const WIDTH = 176;
const LINE = 20;
const LETTERS_A_LINE = 20;

const root = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.json.edgeCoords': 'ROOT',
  'elk.json.shapeCoords': 'ROOT',
  'elk.spacing.nodeNode': '28',
  'elk.layered.spacing.nodeNodeBetweenLayers': '40',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
};

const laidOut = new Map<string, Promise<LaidOut>>();

/** The layout of one definition version: computed the first time it is asked for, and then kept. */
export function layoutOf(installed: Installed): Promise<LaidOut> {
  const known = laidOut.get(installed.definition) ?? layOut(installed);
  laidOut.set(installed.definition, known);
  return known;
}

async function layOut({ definition, procedure }: Installed): Promise<LaidOut> {
  // Loaded with the first drawing: it is large, and most processes never draw.
  const { default: Elk } = await import('elkjs/lib/elk.bundled.js');
  const { states, transitions } = diagramOf(procedure);
  const ways = waysOf(transitions);
  const edges = ways.map(({ from, to }, index): ElkExtendedEdge => ({
    id: `way ${index}`,
    sources: [from],
    targets: [to],
  }));
  const graph: ElkNode = { id: '', layoutOptions: root, children: nodesBelow([], states), edges };
  const drawn = await new Elk.default().layout(graph);
  const boxes = new Map(below(drawn).map((node) => [node.id, node]));
  return {
    definition,
    width: Math.ceil(drawn.width ?? 0),
    height: Math.ceil(drawn.height ?? 0),
    states: states.map((state) => ({ ...state, depth: state.path.length - 1, ...placeOf(boxes.get(state.key)!) })),
    ways: ways.map((way, index) => ({ ...way, points: pointsOf(drawn.edges![index]!) })),
    transitions,
  };
}

function waysOf(transitions: readonly DiagramTransition[]): Omit<Way, 'points'>[] {
  const leading = transitions.filter(({ from, to }) => to !== undefined && to !== from);
  const together = new Map<string, DiagramTransition[]>();
  for (const way of leading) {
    const ends = `${way.from} ${way.to}`;
    together.set(ends, [...(together.get(ends) ?? []), way]);
  }
  return [...together.values()].map((ways) => ({
    from: ways[0]!.from,
    to: ways[0]!.to!,
    events: [...new Set(ways.map(({ event }) => event))],
    titles: [...new Set(ways.map(({ title }) => title))],
  }));
}

function nodesBelow(path: readonly string[], states: readonly DiagramState[]): ElkNode[] {
  const inside = states.filter(
    (state) => state.path.length === path.length + 1 && path.every((name, depth) => state.path[depth] === name),
  );
  return inside.map((state) => {
    const children = nodesBelow(state.path, states);
    const lines = Math.max(1, Math.ceil(state.title.length / LETTERS_A_LINE));
    if (children.length === 0) return { id: state.key, width: WIDTH, height: 24 + lines * LINE };
    return { id: state.key, children, layoutOptions: { 'elk.padding': '[top=44,left=20,bottom=20,right=20]' } };
  });
}

function below({ children = [] }: ElkNode): ElkNode[] {
  return children.flatMap((node) => [node, ...below(node)]);
}

function placeOf({ x = 0, y = 0, width = 0, height = 0 }: ElkNode) {
  return { x, y, width, height };
}

function pointsOf({ sections = [] }: ElkExtendedEdge): Way['points'] {
  return sections.flatMap(({ startPoint, bendPoints = [], endPoint }) => [startPoint, ...bendPoints, endPoint]);
}
