import { cpus, loadavg, totalmem } from 'node:os';

/** The machine and how busy it is: figures without it say little. */
export interface Machine {
  cpu: string;
  cores: number;
  memoryGB: number;
  node: string;
  load: number[];
}

export function readMachine(): Machine {
  const [first] = cpus();
  return {
    cpu: first?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGB: Math.round(totalmem() / 1e9),
    node: process.versions.node,
    load: loadavg().map((value) => Math.round(value * 100) / 100),
  };
}

/** One line for people. */
export function describeMachine({ cpu, cores, memoryGB, node, load }: Machine): string {
  return `${cores} × ${cpu}, ${memoryGB} GB, Node ${node}, load ${load.join(' ')}`;
}
