// Ties between agencies as a network that is sized and laid out: plain data, which a worker is given too.

const LEAST = 4, MOST = 20; // radius of a node in pixels

/**
 * {nodes, ties} of ties ({agency, other, tasks, kind}), not yet placed; `centres` is the set of names
 * that are unfolded. A tie names its ends by their places among the nodes.
 */
export function makeNetwork(given, centres) {
  const load = loadOf(given), at = new Map([...load.keys()].map((name, i) => [name, i]));
  const most = Math.max(1, ...load.values()), widest = Math.max(1, ...given.map(({ tasks }) => tasks));
  const nodes = [...load].map(([label, tasks]) => ({ label, centre: centres.has(label), size: LEAST + (MOST - LEAST) * Math.sqrt(tasks / most) }));
  const ties = given.map(({ agency, other, tasks, kind }) => ({ one: at.get(agency), other: at.get(other), kind, weight: tasks, size: 0.6 + 3.4 * Math.sqrt(tasks / widest) }));
  return { nodes, ties };
}

/** The same network with the places that `layout` gives its nodes, which ends with that. */
export async function placeNetwork({ nodes, ties }, layout) {
  const places = await layout.place({ nodes, ties });
  layout.close();
  return { nodes: nodes.map((node, i) => ({ ...node, ...places[i] })), ties };
}

/** The common tasks of each agency, with which the area of its node grows. */
function loadOf(ties) {
  const load = new Map();
  for (const { agency, other, tasks } of ties) {
    for (const name of [agency, other]) load.set(name, (load.get(name) ?? 0) + tasks);
  }
  return load;
}

/** The thread that lays a network out: it starts while the ties are still asked for, and ends with `signal` at the latest. */
export function startLayout(signal) {
  const worker = new Worker(new URL("layout-worker.js", import.meta.url), { type: "module" });
  const placed = Promise.withResolvers();
  worker.onerror = ({ message }) => placed.reject(new Error(`网络没有排布成：${message}`));
  worker.onmessage = ({ data }) => placed.resolve(data);
  signal.addEventListener("abort", () => { worker.terminate(); placed.reject(new DOMException("", "AbortError")); });
  return {
    place: (network) => { worker.postMessage(network); return placed.promise; },
    close: () => worker.terminate(),
  };
}
