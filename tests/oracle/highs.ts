import loadHighs from 'highs';
import type { FlowNetwork } from './network';

const highs = await loadHighs();

export interface HighsOptimum {
  readonly placed: number;
  /** Fewest km at which so many can be placed. */
  readonly km: number;
}

/** Columns are arcs; rows are learners of nodes, caps, places, and last the total. */
const rowsOf = (network: FlowNetwork) => {
  const { nodes, recognitions, sites } = network;
  const upper = [
    ...nodes.map((node) => node.learners),
    ...recognitions.map((row) => row.cap),
    ...sites.map((site) => site.places),
    Number.POSITIVE_INFINITY,
  ];
  const indices = network.arcs.flatMap((arc) => [
    arc.node,
    nodes.length + arc.recognition,
    nodes.length + recognitions.length + (recognitions[arc.recognition]?.site ?? -1),
    upper.length - 1,
  ]);
  return { upper, indices };
};

/**
 * Places the most learners, and then the most with the fewest km, as two linear programs on one model. The matrix is that of a
 * network, so corners are whole: every value is rounded to the whole number it stands for and checked to be near it.
 */
export const highsOptimum = (network: FlowNetwork): HighsOptimum => {
  const { arcs } = network;
  const { upper, indices } = rowsOf(network);
  if (arcs.length === 0) return { placed: 0, km: 0 };
  const model = {
    numCols: arcs.length,
    numRows: upper.length,
    colCost: arcs.map(() => -1),
    colLower: arcs.map(() => 0),
    colUpper: arcs.map(() => highs.infinity),
    rowLower: upper.map(() => 0),
    rowUpper: upper,
    matrix: {
      format: 'csc' as const,
      numRows: upper.length,
      numCols: arcs.length,
      starts: Array.from({ length: arcs.length + 1 }, (_, column) => column * 4),
      indices,
      values: indices.map(() => 1),
    },
  };
  return highs.withModel(model, (solver) => {
    solver.options.set({ output_flag: false });
    const solve = (): number[] => {
      const { modelStatus } = solver.run();
      if (modelStatus !== highs.constants.modelStatus.optimal) throw new Error(`HiGHS ended with ${modelStatus}`);
      return Array.from(solver.getSolution().colValue, (value) => {
        if (Math.abs(value - Math.round(value)) > 1e-5) throw new Error(`HiGHS left a fraction: ${value}`);
        return Math.round(value);
      });
    };
    const placed = solve().reduce((a, b) => a + b, 0);
    // Cold, so that presolve runs again: from the first basis the second program takes several times as long.
    solver.clearSolver();
    solver.changeColsCost(
      { kind: 'range', from: 0, to: arcs.length - 1 },
      arcs.map((arc) => arc.km),
    );
    solver.changeRowBounds(upper.length - 1, placed, placed);
    const values = solve();
    if (values.reduce((a, b) => a + b, 0) !== placed) throw new Error('HiGHS lost learners');
    return { placed, km: values.reduce((sum, value, column) => sum + value * (arcs[column]?.km ?? 0), 0) };
  });
};
